import '@fontsource-variable/inter';
import '../tokens/tokens.css';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Avatar } from '../art/avatar.tsx';
import { palettes } from '../art/palettes.ts';
import { ProductArt, product_views } from '../art/product-art.tsx';
import { loadArt } from './load-art.ts';
import { SceneCanvas } from './scene-canvas.tsx';
import { createScenePlayer } from './scene-player.ts';
import { type SceneKind, sceneKinds } from '../../model/scene-kinds.ts';
import type { SceneSpec } from './scene-spec.ts';

/** For looking, in development: `?page=art`, `?page=sheet&kinds=…&times=…`, `?page=measure`, or all kinds playing. */
const query = new URLSearchParams(location.search);

const samples: Record<
  SceneKind,
  { readonly art: string; readonly hook: string; readonly subtitles: readonly string[] }
> = {
  unboxing: {
    art: '🎧',
    hook: 'Three weeks of waiting for this',
    subtitles: ['It is heavier than I thought', 'Look at how it is packed', 'Okay, this was worth it'],
  },
  'try-on': { art: '👗', hook: '一条裙子三种穿法', subtitles: ['通勤这样搭', '周末换双鞋就行', '这个颜色真的显白'] },
  cooking: {
    art: '🍜',
    hook: 'Ten-minute noodles',
    subtitles: ['Garlic first, always', 'High heat, do not stop moving', 'That smell. Come over.'],
  },
  'before-after': {
    art: '🧴',
    hook: 'Day 1 against day 28',
    subtitles: ['No filter in either half', 'Twice a day, nothing else', 'I did not expect the last one'],
  },
  'street-interview': {
    art: '🧋',
    hook: '路人第一口的反应',
    subtitles: ['第一口什么感觉？', '比想象的好喝', '我要再来一杯'],
  },
  farm: {
    art: '🍓',
    hook: 'Picked at five this morning',
    subtitles: ['We grow them on the south slope', 'Red all the way through', 'Packed within two hours'],
  },
  workshop: {
    art: '🪑',
    hook: 'From one oak plank',
    subtitles: ['Forty cuts, no screws', 'Every edge by hand', 'It should outlive us both'],
  },
  dance: { art: '👟', hook: 'They said I could not', subtitles: ['Eight counts', 'Again, faster', 'One more time'] },
  pet: {
    art: '🦴',
    hook: 'He heard the drawer',
    subtitles: ['Wait for it', 'Sit. Sit. Good enough.', 'Gone in four seconds'],
  },
  'talking-head': { art: '🎧', hook: '用了三十天我说实话', subtitles: ['先说缺点', '音质我给九分', '值不值你自己听'] },
  'product-spin': {
    art: '💎',
    hook: 'Small thing, big plan',
    subtitles: ['Turn it', 'Steel, glass, nothing else', 'Two colours today'],
  },
  'price-countdown': { art: '🍓', hook: '倒数三秒开抢', subtitles: ['只有今晚', '三、二、一', '手慢无'] },
  scenery: {
    art: '🏕️',
    hook: 'Four in the morning, worth it',
    subtitles: ['The wind stopped', 'Nobody else up here', 'Stay one more minute'],
  },
  comedy: {
    art: '☕',
    hook: 'Me before and after coffee',
    subtitles: ['Do not talk to me', 'One sip', 'Good morning, universe!'],
  },
};

function specOf(kind: SceneKind, seed: number, palette: number, duration_ms = 14_000): SceneSpec {
  return { kind, seed, palette, duration_ms, ...samples[kind] };
}

function Art(): ReactElement {
  return (
    <main style={{ background: '#fff', padding: 16, display: 'grid', gap: 16, width: 1200 }}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {Array.from({ length: 40 }, (_, seed) => (
          <Avatar key={seed} seed={seed * 977} size={104} name="" />
        ))}
      </div>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {['Nordic Home', '春日小铺', 'Lumen', 'Harbor & Pine', 'Miso', '云朵工坊'].map((name, seed) => (
          <Avatar key={name} seed={seed} size={64} name={name} kind="shop" />
        ))}
        {Array.from({ length: 12 }, (_, seed) => (
          <Avatar key={seed} seed={seed} size={36} name="" />
        ))}
      </div>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {palettes.flatMap((palette, at) =>
          product_views.map((view) => (
            <ProductArt
              key={palette.name + view}
              emoji={['👗', '👟', '🎧', '🍓', '🧸', '☕'][at % 6]}
              palette={at}
              size={220}
              view={view}
            />
          )),
        )}
      </div>
    </main>
  );
}

/** A contact sheet: a row for each kind, a column for each time. */
function Sheet(): ReactElement {
  const kinds = (query.get('kinds')?.split(',') ?? sceneKinds) as SceneKind[];
  const times = (query.get('times') ?? '300,3200,6000,9000,12000').split(',').map(Number);
  const seed = Number(query.get('seed') ?? 11);
  const width = Number(query.get('width') ?? 234);
  return (
    <main
      style={{
        display: 'grid',
        gap: 6,
        gridTemplateColumns: `repeat(${times.length}, ${width}px)`,
        background: '#000',
        padding: 6,
        width: 'max-content',
      }}
    >
      {kinds.flatMap((kind, row) =>
        times.map((time) => (
          <Still
            key={kind + time}
            spec={specOf(kind, seed + row * 13, Number(query.get('palette') ?? (sceneKinds.indexOf(kind) + seed) % 12))}
            time={time}
            width={width}
          />
        )),
      )}
    </main>
  );
}

function Still({
  spec,
  time,
  width,
}: {
  readonly spec: SceneSpec;
  readonly time: number;
  readonly width: number;
}): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null) return;
    const player = createScenePlayer(canvas.current, spec, {
      size: { width: canvas.current.clientWidth, height: canvas.current.clientHeight, ratio: devicePixelRatio },
      quality: 'full',
      reduced_motion: false,
      load_art: loadArt,
    });
    player.seek(time);
    return () => player.destroy();
  }, [spec, time]);
  return <canvas ref={canvas} style={{ width, height: (width * 844) / 390 }} />;
}

function Wall(): ReactElement {
  const [playing, setPlaying] = useState(true);
  const [muted, setMuted] = useState(true);
  return (
    <main
      style={{
        display: 'grid',
        gap: 8,
        gridTemplateColumns: 'repeat(auto-fill, 260px)',
        background: '#000',
        padding: 8,
        color: '#fff',
      }}
    >
      <div style={{ gridColumn: '1 / -1', display: 'flex', gap: 8 }}>
        <button onClick={() => setPlaying(!playing)}>{playing ? 'Pause' : 'Play'}</button>
        <button onClick={() => setMuted(!muted)}>{muted ? 'Sound on' : 'Sound off'}</button>
      </div>
      {sceneKinds.map((kind, index) => (
        <figure key={kind} style={{ margin: 0, height: 563 }}>
          <SceneCanvas
            spec={specOf(kind, 11 + index * 13, index % 12)}
            playing={playing}
            muted={muted || index > 0}
            quality="full"
            label={kind}
          />
        </figure>
      ))}
    </main>
  );
}

/** One scene on the whole phone, counting frames: the text is `kind frames-per-second worst-frame-ms`. */
function Measure(): ReactElement {
  const [result, setResult] = useState('');
  const kind = (query.get('kinds') ?? 'unboxing') as SceneKind;
  const [spec] = useState(() => specOf(kind, Number(query.get('seed') ?? 11), 3));
  const times = useRef<number[]>([]);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        const stamps = times.current;
        const gaps = stamps
          .slice(1)
          .map((stamp, index) => stamp - stamps[index])
          .sort((a, b) => a - b);
        const seconds = (stamps[stamps.length - 1] - stamps[0]) / 1000;
        setResult(
          `${kind} ${(gaps.length / seconds).toFixed(1)} fps, median ${gaps[Math.floor(gaps.length / 2)].toFixed(1)} ms, p99 ${gaps[Math.floor(gaps.length * 0.99)].toFixed(1)} ms, over 25 ms: ${gaps.filter((gap) => gap > 25).length}/${gaps.length}`,
        );
      },
      Number(query.get('ms') ?? 10_000),
    );
    return () => clearTimeout(timer);
  }, [kind]);
  return (
    <div style={{ position: 'fixed', inset: 0 }}>
      <SceneCanvas
        spec={spec}
        playing
        muted
        quality={query.get('quality') === 'full' ? 'full' : 'reduced'}
        onTime={() => times.current.push(performance.now())}
      />
      <output id="result" style={{ position: 'fixed', left: 8, bottom: 8, color: '#fff', font: '12px monospace' }}>
        {result}
      </output>
    </div>
  );
}

const host = document.getElementById('gallery');
const pages: Record<string, () => ReactElement> = { art: Art, sheet: Sheet, measure: Measure, wall: Wall };
const Page = pages[query.get('page') ?? 'wall'] ?? Wall;
document.body.style.margin = '0';
if (host) createRoot(host).render(<Page />);
