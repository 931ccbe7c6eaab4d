import { z } from 'zod';
import { edgePattern, type IdKind } from '../ids.ts';

/** Validation of an id at the edge, for example `ord_1k9x2`. */
export const edgeId = (kind: IdKind) => z.string().regex(edgePattern(kind)).describe(`id of a ${kind}`);
export const cents = z.number().int().describe('integer minor units (fen, CNY)');
export const instant = z.number().int().describe('ms since the Unix epoch, simulated time');
export const bilingual = z.object({ en: z.string(), zh: z.string() });
