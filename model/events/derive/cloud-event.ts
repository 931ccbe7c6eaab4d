import type { LogRecord } from '../log-record.ts';
import { vocabulary } from '../vocabulary.ts';

/** A record as a CloudEvents 1.0 envelope in JSON. */
export interface CloudEvent {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  subject: string | undefined;
  time: string;
  datacontenttype: 'application/json';
  actor: string;
  run: string;
  simtime: number;
  data: Record<string, unknown>;
}

/**
 * The CloudEvents form of a record. `source` names the run and the event, `id` joins the event's key fields: together
 * they identify a record, as in the log.
 */
export function cloudEvent(record: LogRecord, run: string): CloudEvent {
  const { name, at_ms, actor, user_id, ...data } = record;
  const values = record as unknown as Record<string, unknown>;
  return {
    specversion: '1.0',
    id: vocabulary[name].key.map((field) => String(values[field])).join('.'),
    source: `/vitrine/${run}/${name}`,
    type: `shop.vitrine.${name}`,
    subject: user_id === null ? undefined : `user/${user_id}`,
    time: new Date(at_ms).toISOString(),
    datacontenttype: 'application/json',
    actor,
    run,
    simtime: at_ms,
    data,
  };
}
