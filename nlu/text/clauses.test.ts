import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauses } from './clauses.js';

const rows: readonly (readonly [text: string, parts: readonly string[]])[] = [
  ['two ridge and one slim', ['two ridge and one slim']],
  ['i want a bag, but not red', ['i want a bag', 'but not red']],
  ['not too heavy but cheap', ['not too heavy', 'but cheap']],
  ['show me shoes and remove the second one', ['show me shoes', 'and remove the second one']],
  ['want black or white and how much is it', ['want black or white', 'and how much is it']],
  ['i like it and the red one', ['i like it and the red one']],
  ['1,200 or 3.5 kg. ok?', ['1,200 or 3.5 kg', 'ok']],
  ['no. 2 please', ['no. 2 please']],
  ['hello\nworld', ['hello', 'world']],
  ['usb.org 3.5mm', ['usb.org 3.5mm']],
  ['有没有鞋,500元以内,黑色的', ['有没有鞋', '500元以内', '黑色的']],
  ['要红色和黑色的', ['要红色和黑色的']],
  ['苹果、香蕉和梨', ['苹果、香蕉和梨']],
  ['加两双然后结账', ['加两双', '然后结账']],
  ['便宜点的但是不要皮的', ['便宜点的', '但是不要皮的']],
  ['我要一双鞋再加一个包', ['我要一双鞋', '再加一个包']],
  ['我要买鞋和帮我看看包', ['我要买鞋', '和帮我看看包']],
  ['我不想要红色也不想要蓝色的', ['我不想要红色', '也不想要蓝色的']],
  ['不是第一个是第二个', ['不是第一个', '是第二个']],
  ['能不能再便宜一点', ['能不能再便宜一点']],
  ['要不要再看看', ['要不要再看看']],
  ['还有别的吗', ['还有别的吗']],
  ['价格不过百', ['价格不过百']],
  ['再来两双', ['再来两双']],
  ['...!!!', []],
  ['', []],
];

describe('clauses', () => {
  test.each(rows)('%j', (text, parts) => {
    expect(clauses(text).map(({ start, end }) => text.slice(start, end))).toEqual(parts);
  });

  test('spans are in order, inside the text and lose only marks and blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let end = 0;
        for (const span of clauses(text)) {
          expect(text.slice(end, span.start)).toMatch(/^[\s,.，。；！？!?;…]*$/u);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(text.slice(end)).toMatch(/^[\s,.，。；！？!?;…]*$/u);
      }),
      { numRuns: 300 },
    );
  });
});
