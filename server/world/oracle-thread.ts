import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { catalogue } from '../../metrics/definitions/catalogue/catalogue.ts';
import type { Metric } from '../../metrics/definitions/metric.ts';
import { oracleOf } from '../../sim/shell/oracle.ts';
import type { WorldImage } from '../../sim/world/capture.ts';
import { readImage } from './image-file.ts';
import { wholePartsOf } from './log-folder.ts';
import type { OracleNews, OracleThreadData } from './oracles.ts';

/** The far side of `oracles.ts`: lives the two worlds of an experiment, and says what they came to. */
const port = parentPort as MessagePort;
const { data_dir, folder, image_path, start, read, called_off } = workerData as OracleThreadData;
const tell = (news: OracleNews): void => port.postMessage(news);

const image = await readImage<WorldImage>(image_path);
if (image === null) throw new Error(`the world before experiment ${start.experiment_number} cannot be read`);
const { metric_ids, ...days } = read;
const effects = await oracleOf({
  image,
  start,
  read: {
    ...days,
    design: start.design,
    metrics: metric_ids.map((id) => ({ metric: catalogue.get(id) as Metric, role: 'goal' })),
  },
  before: async (name) => (await wholePartsOf(join(data_dir, 'log'), name, image.next_seq - 1)).map(({ path }) => path),
  folder,
  on_progress(done) {
    if (Atomics.load(called_off, 0) !== 0) throw new Error('called off');
    tell({ done });
  },
});
tell({ effects });
