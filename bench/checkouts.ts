import { Agent, request } from 'node:http';

/**
 * The buyers of the checkout bench, in a process of their own: each line on standard input is one round as JSON, each
 * line on standard output how long it took.
 */
interface Round {
  readonly url: string;
  readonly connections: number;
  readonly checkouts: number;
  readonly buyers: readonly Buyer[];
}

export interface Buyer {
  readonly cookie: string;
  readonly address_id: number;
  readonly sku_id: string;
  readonly price_cents: number;
  readonly total_cents: number;
}

export type { Round };

let round = 0;

/** Places and pays orders over so many connections at once. Answers the milliseconds that it took. */
async function buy({ url, connections, checkouts, buyers }: Round): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  round++;
  let next = 0;
  const post = (path: string, { cookie }: Buyer, key: string, body: object): Promise<{ checkout_id: string }> =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify(body);
      const headers = {
        Cookie: cookie,
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(text),
        'Idempotency-Key': key,
      };
      const call = request(`${url}/api/v1${path}`, { agent, method: 'POST', headers }, (response) => {
        let said = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (said += chunk));
        response.on('end', () => {
          if (response.statusCode === 200) resolve(JSON.parse(said) as { checkout_id: string });
          else reject(new Error(`${path}: ${response.statusCode} ${said}`));
        });
      });
      call.on('error', reject).end(text);
    });
  const checkOut = async (): Promise<void> => {
    for (let nth = next++; nth < checkouts; nth = next++) {
      const buyer = buyers[nth % buyers.length];
      const { sku_id, price_cents, total_cents, address_id } = buyer;
      const order = { lines: [{ sku_id, quantity: 1, price_cents }], total_cents, address_id };
      const { checkout_id } = await post('/checkouts', buyer, `order-${round}-${nth}`, order);
      const method = { kind: 'card', number: '4242424242424242' };
      await post(`/checkouts/${checkout_id}/confirm`, buyer, `pay-${round}-${nth}`, { method });
    }
  };
  const began_ms = performance.now();
  await Promise.all(Array.from({ length: connections }, checkOut));
  const took_ms = performance.now() - began_ms;
  agent.destroy();
  return took_ms;
}

process.on('message', (message: Round) => {
  buy(message).then(
    (took_ms) => process.send?.({ took_ms }),
    (error: Error) => process.send?.({ error: error.message }),
  );
});
