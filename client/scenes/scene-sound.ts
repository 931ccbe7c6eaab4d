import { seeded, pick } from '../art/seeded.ts';
import { beatLength } from './cut-list.ts';
import { scripts } from './scripts.ts';
import type { SceneSpec } from './scene-spec.ts';
import type { SceneScript } from './stage.ts';

export interface SceneSound {
  /** Starts (or moves) the loop so that it stands where the picture stands. */
  play(position_ms: number): void;
  stop(): void;
  destroy(): void;
}

/** One note of the loop; times in beats, pitch in semitones from A3. */
export interface Note {
  readonly beat: number;
  readonly length: number;
  readonly pitch: number;
  readonly voice: 'bass' | 'chord' | 'lead' | 'kick' | 'hat' | 'snap';
  readonly gain: number;
}

const loop_beats = 16;

const scales: Record<SceneScript['mood'], readonly number[]> = {
  warm: [0, 2, 4, 7, 9],
  bright: [0, 2, 4, 6, 7, 9, 11],
  drive: [0, 3, 5, 7, 10],
  calm: [0, 2, 5, 7, 9],
  playful: [0, 2, 4, 5, 7, 9, 11],
  tense: [0, 1, 3, 7, 8],
};

/** Chords as steps of the scale, four beats each. */
const progressions: Record<SceneScript['mood'], ReadonlyArray<readonly number[]>> = {
  warm: [
    [0, 3, 1, 2],
    [0, 2, 3, 1],
  ],
  bright: [
    [0, 4, 5, 3],
    [0, 5, 3, 4],
  ],
  drive: [
    [0, 0, 3, 4],
    [0, 4, 2, 3],
  ],
  calm: [
    [0, 2, 1, 3],
    [0, 3, 2, 0],
  ],
  playful: [
    [0, 3, 4, 0],
    [0, 5, 1, 4],
  ],
  tense: [
    [0, 0, 1, 0],
    [0, 4, 3, 1],
  ],
};

/** The sixteen-beat loop of a scene: the same seed is the same tune. Pure. */
export function composeLoop(spec: SceneSpec): Note[] {
  const { mood } = scripts[spec.kind];
  const draw = seeded(spec.seed ^ 0x50d);
  const scale = scales[mood];
  const progression = pick(progressions[mood], draw(1));
  const root = -5 + Math.floor(draw(2) * 8);
  const step = (degree: number) =>
    root + scale[((degree % scale.length) + scale.length) % scale.length] + 12 * Math.floor(degree / scale.length);
  const notes: Note[] = [];
  for (let beat = 0; beat < loop_beats; beat++) {
    const degree = progression[Math.floor(beat / 4)];
    const busy = mood === 'drive' || mood === 'tense' || mood === 'bright';
    if (mood !== 'calm') {
      if (busy || beat % 2 === 0) notes.push({ beat, length: 0.3, pitch: -24, voice: 'kick', gain: 0.8 });
      if (beat % 2 === 1) notes.push({ beat, length: 0.15, pitch: 0, voice: 'snap', gain: 0.32 });
      notes.push({ beat: beat + 0.5, length: 0.08, pitch: 0, voice: 'hat', gain: 0.2 });
      if (busy) notes.push({ beat: beat + 0.25, length: 0.05, pitch: 0, voice: 'hat', gain: 0.09 });
    }
    if (beat % 2 === 0 || (busy && draw(3, beat) < 0.5))
      notes.push({
        beat: beat + (beat % 4 === 2 ? 0.5 : 0),
        length: 0.7,
        pitch: step(degree) - 12,
        voice: 'bass',
        gain: 0.5,
      });
    if (beat % 4 === 0)
      for (const third of [0, 2, 4])
        notes.push({
          beat,
          length: mood === 'calm' ? 3.9 : 1.6,
          pitch: step(degree + third),
          voice: 'chord',
          gain: 0.14,
        });
    for (const half of [0, 0.5]) {
      if (draw(4, beat, half * 2) > (mood === 'calm' ? 0.72 : 0.46)) continue;
      notes.push({
        beat: beat + half,
        length: 0.5,
        pitch: step(degree + Math.floor(draw(5, beat % 8, half * 2) * 6)) + 12,
        voice: 'lead',
        gain: 0.16,
      });
    }
  }
  return notes;
}

let shared: AudioContext | null = null;

/** The synthesised sound of a scene. Call after a person's tap: browsers keep audio silent until then. */
export function createSceneSound(spec: SceneSpec): SceneSound {
  shared ??= new AudioContext();
  const audio = shared;
  const beat_seconds = beatLength(scripts[spec.kind], seeded(spec.seed)) / 1000;
  const notes = composeLoop(spec);
  const out = audio.createGain();
  out.gain.value = 0;
  out.connect(audio.destination);
  const noise = noiseOf(audio, spec.seed);
  let timer = 0;
  let origin = 0;
  let scheduled_beat = 0;

  // Notes are handed to the audio clock a little ahead, so that a busy page does not make the tune stumble.
  function schedule(): void {
    const until = (audio.currentTime - origin + 0.35) / beat_seconds;
    for (; scheduled_beat < until; scheduled_beat++) {
      const from = Math.floor(scheduled_beat / loop_beats) * loop_beats;
      for (const note of notes) {
        if (Math.floor(note.beat) !== scheduled_beat - from) continue;
        const at = origin + (from + note.beat) * beat_seconds;
        if (at >= audio.currentTime) sound(audio, out, noise, note, at, beat_seconds);
      }
    }
  }

  function stop(): void {
    window.clearInterval(timer);
    timer = 0;
    out.gain.setTargetAtTime(0, audio.currentTime, 0.03);
  }

  return {
    play(position_ms) {
      stop();
      void audio.resume();
      origin = audio.currentTime + 0.06 - position_ms / 1000;
      scheduled_beat = Math.floor(position_ms / 1000 / beat_seconds);
      out.gain.setTargetAtTime(0.42, audio.currentTime, 0.05);
      schedule();
      timer = window.setInterval(schedule, 120);
    },
    stop,
    destroy() {
      stop();
      window.setTimeout(() => out.disconnect(), 200);
    },
  };
}

function sound(
  audio: AudioContext,
  out: AudioNode,
  noise: AudioBuffer,
  note: Note,
  at: number,
  beat_seconds: number,
): void {
  const envelope = audio.createGain();
  envelope.connect(out);
  const end = at + note.length * beat_seconds;
  envelope.gain.setValueAtTime(0.0001, at);
  envelope.gain.exponentialRampToValueAtTime(note.gain, at + (note.voice === 'chord' ? 0.09 : 0.006));
  envelope.gain.exponentialRampToValueAtTime(0.0001, end);
  if (note.voice === 'hat' || note.voice === 'snap') {
    const source = audio.createBufferSource();
    source.buffer = noise;
    const filter = audio.createBiquadFilter();
    filter.type = note.voice === 'hat' ? 'highpass' : 'bandpass';
    filter.frequency.value = note.voice === 'hat' ? 7800 : 1900;
    source.connect(filter).connect(envelope);
    source.start(at);
    source.stop(end);
    return;
  }
  const oscillator = audio.createOscillator();
  oscillator.type = { bass: 'triangle', chord: 'sine', lead: 'triangle', kick: 'sine' }[note.voice] as OscillatorType;
  const frequency = 220 * 2 ** (note.pitch / 12);
  if (note.voice === 'kick') {
    oscillator.frequency.setValueAtTime(150, at);
    oscillator.frequency.exponentialRampToValueAtTime(44, at + 0.12);
  } else oscillator.frequency.value = frequency;
  oscillator.connect(envelope);
  oscillator.start(at);
  oscillator.stop(end + 0.02);
}

function noiseOf(audio: AudioContext, seed: number): AudioBuffer {
  const buffer = audio.createBuffer(1, Math.floor(audio.sampleRate * 0.3), audio.sampleRate);
  const samples = buffer.getChannelData(0);
  const draw = seeded(seed ^ 0x2a15e);
  for (let index = 0; index < samples.length; index++) samples[index] = draw(index) * 2 - 1;
  return buffer;
}
