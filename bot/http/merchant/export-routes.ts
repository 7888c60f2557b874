import { z } from 'zod';
import { toCsv } from '../../analytics/csv.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { type ExportPorts, exportTable, exportTables } from './export-tables.js';
import { idSchema } from './graph-schemas.js';
import { divisionQuery, rangeOf, rangeQuery } from './range-query.js';

/** Everything that the console lists and draws, as files for a spreadsheet. */
export function exportRoutes({ clock, ...ports }: ExportPorts & { readonly clock: () => Date }): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/merchant/exports/{table}',
      summary: 'A table as CSV (RFC 4180, UTF-8 with a byte order mark).',
      tag: 'Merchant: analytics',
      guard: 'merchant',
      params: z.object({ table: z.enum(exportTables) }),
      query: z.object({ ...rangeQuery, ...divisionQuery, id: idSchema.optional().describe('Of an impact report') }),
      answers: { 200: { description: 'The file', contentType: 'text/csv' } },
      async handle({ params: { table }, query: { interval, offset, id, ...query }, response }) {
        const range = rangeOf(query, clock());
        const found = await exportTable(table, { range, interval, offset, id }, ports);
        if (found === null) throw new HttpProblem('not-found', 'there is nothing of that name to export');
        const name = `${table}-${range.from.slice(0, 10)}-${range.to.slice(0, 10)}.csv`;
        response
          .status(200)
          .set({
            'content-type': 'text/csv; charset=utf-8',
            'content-disposition': `attachment; filename="${name}"`,
            'cache-control': 'no-store',
          })
          .send(toCsv(found));
        return { status: 200 };
      },
    }),
  ];
}
