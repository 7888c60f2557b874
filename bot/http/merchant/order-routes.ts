import { z } from 'zod';
import type { Order, RedemptionLedger } from '../../../dialog/commerce/promotion/ledger/redemption-ledger.js';
import { toMinor } from '../../../knowledge-graph/graph/money.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { merchantJson } from './merchant-json.js';

const id = z.string().min(1).max(200);

const orderInput = z.object({
  id: id.describe('The shop’s own number of the order'),
  shopperId: z.string().min(1).max(128),
  status: z.enum(['placed', 'cancelled']),
  at: z.iso.datetime({ offset: true }).optional().describe('When it was placed or cancelled; now, if it is left out'),
  coupons: z
    .array(
      z.object({
        code: z.string().min(1).max(64),
        discount: z.number().min(0).max(1_000_000_000).optional().describe('What it took off, in major units'),
      }),
    )
    .max(50)
    .default([]),
  total: z.number().min(0).max(1_000_000_000).default(0).describe('In major units'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
});

const orderOutput = z.object({
  codes: z.array(
    z.object({
      code: z.string(),
      kind: z.enum(['used', 'restored', 'released', 'expired', 'refused']),
      reason: z.string().optional(),
    }),
  ),
});

/**
 * Where the shop's checkout reports orders. A code is used by the first order that names it; a cancelled order gives
 * its coupons back and its reserved stock free. The same report again is answered the same.
 */
export function orderRoutes({
  ledger,
  clock,
  currency,
}: {
  readonly ledger: Pick<RedemptionLedger, 'order'>;
  readonly clock: () => Date;
  readonly currency: () => string;
}): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/merchant/orders',
      summary: 'Reports an order as placed or cancelled: its codes become used, or are given back.',
      tag: 'Merchant: orders',
      guard: 'merchant',
      body: orderInput,
      answers: {
        200: { description: 'What became of each code', schema: orderOutput },
        409: { description: 'The order was reported before with other contents, or cancelled already' },
      },
      before: merchantJson,
      async handle({ body }) {
        const inCurrency = body.currency ?? currency();
        const order: Order = {
          orderId: body.id,
          shopperId: body.shopperId,
          status: body.status,
          at: new Date(body.at ?? clock()).toISOString(),
          codes: body.coupons.map(({ code, discount }) => ({
            code,
            discount: discount === undefined ? null : toMinor(discount, inCurrency),
          })),
          total: toMinor(body.total, inCurrency),
          currency: inCurrency,
        };
        const outcome = await ledger.order(order);
        if (outcome.kind === 'conflict') {
          throw new HttpProblem('conflict', 'this order was reported with other contents, or was cancelled before');
        }
        return { status: 200, body: { codes: outcome.codes } };
      },
    }),
  ];
}
