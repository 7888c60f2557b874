import type { enFacts } from '../en/facts.js';
import type { Wording } from '../wording.js';

/** Chinese: facts, yes and no, not known. */
export const zhFacts: Readonly<Record<keyof typeof enFacts, Wording>> = {
  'inform.value': ['{name}的{label}是{value}。', '{name}的{label}标的是{value}。', '{name}，{label}{value}。'],
  'inform.boolean': ['{name}，{label}：{value}。', '{name}的“{label}”一项是：{value}。'],
  'inform.price': ['{name}现在{price}。', '{name}的价格是{price}。', '{price}，{name}现在卖这个价。'],
  'inform.marked_down': ['{name}现在{price}，标价{listPrice}。', '{name}标价{listPrice}，现在卖{price}。'],
  'inform.rating': ['{name}评分{rating}，有{count}条评价。', '{name}的评分是{rating}（{count}条评价）。'],
  'inform.in_stock': ['{name}有货。', '有货，{name}现在能买。'],
  'inform.in_stock_count': ['{name}有货，还剩{count}件。', '有货，{name}还有{count}件。'],
  'inform.out_of_stock': ['{name}暂时没货。', '{name}现在缺货。'],
  'inform.preorder': ['{name}现在可以预订。', '{name}是预售，可以先订。'],
  'inform.brand': ['{name}是{value}的。', '{name}的品牌是{value}。'],
  'inform.category': ['{name}属于{value}这一类。', '{name}归在{value}里。'],
  'inform.description': ['{name}：{value}', '{name}的介绍：{value}'],
  'inform.unknown': [
    '{name}的{label}没有记录，我不知道。',
    '{name}没标注{label}，我不知道，不乱说。',
    '这个不知道，{name}的{label}没有记录。',
  ],
  'inform.no_product': ['店里没有找到这款商品。', '这款商品现在不在店里。'],
  'confirm.yes': [
    '是的，{name}的{label}是{value}。',
    '对，{name}，{label}{value}。',
    '没错，{name}的{label}是{value}。',
  ],
  'confirm.yes_boolean': [
    '是的，{label}这一点{name}没问题。',
    '对，{name}支持{label}。',
    '是的，{name}符合“{label}”。',
  ],
  'confirm.no': ['不是，{name}的{label}是{value}。', '不是的，{name}是{value}。', '不是，{name}，{label}是{value}。'],
  'confirm.no_boolean': [
    '不是，{name}不支持{label}。',
    '不，{name}没有{label}。',
    '不是的，{label}这一点{name}不符合。',
  ],
  'confirm.unknown': [
    '{name}的{label}没有记录，我不知道。',
    '这个不知道，{name}没标注{label}。',
    '{name}没标注{label}，我不敢乱说，不知道。',
  ],
  'fact.unknown': ['这一点{name}没有记录，我不知道。', '{name}没标注这个，我不知道。'],
  'fact.unknown_quoted': ['“{surface}”这一点，{name}没有记录，我不知道。', '{name}没标注“{surface}”，这个我不知道。'],
  'fact.unknown_general': ['这个没有记录，我不知道。', '这个我不知道，店里没有这项记录。'],
};
