import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from './csv.js';
import { readCsv } from './read-csv.js';

const column = { head: 'word', value: (text: string) => text };

test('cells with commas, quotes and line breaks are quoted', () => {
  expect(toCsv([column], ['a,b', 'say "hi"', 'two\nlines', 'plain'])).toBe(
    'word\r\n"a,b"\r\n"say ""hi"""\r\n"two\nlines"\r\nplain\r\n',
  );
});

test('what a spreadsheet would take for a formula is shown as text; numbers stay numbers', () => {
  expect(toCsv([column], ['=HYPERLINK("x")', '+1', '@a'])).toBe('word\r\n"\'=HYPERLINK(""x"")"\r\n\'+1\r\n\'@a\r\n');
  expect(toCsv([{ head: 'n', value: (n: number | null) => n }], [-5, null])).toBe('n\r\n-5\r\n\r\n');
});

test('what was written is read again, whatever signs it holds', () => {
  const cell = fc.string().filter((text) => text.trim() !== '' && !/^[=+\-@\t\r]/.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const columns = [0, 1].map((index) => ({
        head: `c${index}`,
        value: (row: readonly string[]) => row[index] ?? '',
      }));
      expect(readCsv(toCsv(columns, rows))).toEqual([['c0', 'c1'], ...rows]);
    }),
  );
});

test('a mark of the byte order, blank lines and a missing last line break do no harm', () => {
  expect(readCsv('\uFEFFa,b\r\n\r\n1,\n2,"x')).toEqual([
    ['a', 'b'],
    ['1', ''],
    ['2', 'x'],
  ]);
});
