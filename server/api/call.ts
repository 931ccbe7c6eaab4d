import type { z } from 'zod';
import type { Books } from '../../model/commerce/books.ts';
import type { Command, Party } from '../../model/commerce/command.ts';
import type { AnswerOf, RouteId, RouteTable } from '../../model/wire/routes.ts';
import type { SettledCommand } from '../books/command-log.ts';
import type { Caller } from '../people/sessions.ts';
import type { Shop } from './shop.ts';

type Read<R extends RouteId, P extends 'params' | 'query' | 'body'> = RouteTable[R] extends {
  readonly [K in P]: infer S extends z.ZodType;
}
  ? z.output<S>
  : undefined;

/** A call of a route by somebody with a session, read and found in order. */
export interface Call<R extends RouteId> {
  readonly shop: Shop;
  readonly visitor: Caller;
  /** The shop that the call is made for. */
  readonly merchant_id: RouteTable[R]['role'] extends 'merchant' ? number : number | null;
  readonly params: Read<R, 'params'>;
  readonly query: Read<R, 'query'>;
  readonly body: Read<R, 'body'>;
}

/** Routes whose calls move money or stock. */
export type MovingRoute = {
  [R in RouteId]: RouteTable[R] extends { readonly moves: true } ? R : never;
}[RouteId];
/** Routes that begin before there is a session or a shop; they are answered apart. */
export type DoorRoute = 'open_session' | 'progress' | 'clock';
export type PlainRoute = Exclude<RouteId, MovingRoute | DoorRoute>;

/** Answers a call that moves nothing. */
export type Answerer<R extends RouteId> = (call: Call<R>) => Promise<AnswerOf<R>>;

/** Answers a call that moves money or stock: the command that it is, and how its outcome is shown. */
export interface Mover<R extends RouteId> {
  command(call: Call<R>): Command | Promise<Command>;
  /** Who acts, where it is not the visitor as a buyer. */
  party?(call: Call<R>): Party;
  /**
   * @param after - the rows that the command was decided by and changed, at the end of its transaction; null where they
   * are not known any more
   */
  answer(call: Call<R>, entry: SettledCommand, after: Pick<Books, 'get'> | null): Promise<AnswerOf<R>>;
}
