import type { ExportFormat } from './export-format.ts';
import type { FormatName } from './format-names.ts';
import { kuailive } from './formats/kuailive.ts';
import { kuairand } from './formats/kuairand.ts';
import { kuaisar } from './formats/kuaisar.ts';
import { openBandit } from './formats/open-bandit.ts';
import { rees46 } from './formats/rees46.ts';
import { refundDelay } from './formats/refund-delay.ts';

/** Everything that a dataset can be exported as. */
export const formats: Readonly<Record<FormatName, ExportFormat>> = {
  kuairand,
  kuaisar,
  kuailive,
  rees46,
  'open-bandit': openBandit,
  'refund-delay': refundDelay,
  croissant: {
    kind: 'croissant',
    title: 'Croissant 1.0',
    source: 'https://docs.mlcommons.org/croissant/docs/croissant-spec.html',
  },
};
