import type { Random } from '../../random.js';
import { between, chance, pick, pickWeighted } from '../draw.js';
import { hanNonce, latinNonce } from './nonce.js';

/** Ordinary words that makers like to be called by, so that a known word may be a brand. */
const brandWords = (
  'harbor maple gravel north plateau willow ember fable vineyard beacon compass juniper canyon cobalt meadow otter raven sparrow thistle ' +
  'anchor bramble hemlock clover copper tundra echo falcon foxglove garnet hazel heron indigo ivy jasper plover lark linden lotus marble ' +
  'nectar oak onyx opal pine prairie quill eddy robin saffron sage chalk stone swift cadence tidal timber vista wren yarrow zephyr'
).split(' ');
const brandEndings = ['Works', 'Lab', 'Home', '& Co', 'Studio', 'Gear', 'Outfitters', 'Brothers'];
const lineWords =
  'Air Pro Max Mini Plus Lite Go One Neo Ultra Flex Core Edge Nova Prime Wave Flow Pulse Trail City Home Kids Classic Sport'.split(
    ' ',
  );
const hanLineWords = ['畅享版', '旗舰版', '增强版', '尊享版', '标准版', '典藏版', '二代', '四代', '夏日款', '悦动'];
const hanNicknames = [...'小大老'];
const hanNicknameThings = [
  '白熊',
  '蓝瓶',
  '绿罐',
  '黑盒',
  '红伞',
  '金砖',
  '银河',
  '灯塔',
  '海豚',
  '刺猬',
  '茶壶',
  '方块',
  '圆帽',
  '火箭',
  '流星',
  '松果',
  '陀螺',
  '铃铛',
];

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A maker's name in Latin letters, in one of the shapes that such names have. */
export function latinBrand(random: Random): string {
  const word = chance(random, 0.3) ? pick(random, brandWords) : latinNonce(random);
  return pickWeighted<() => string>(random, [
    [() => capitalised(word), 9],
    [() => word.toUpperCase(), 2],
    [() => word, 1],
    [() => `${capitalised(word)} ${pick(random, brandEndings)}`, 1],
    [() => capitalised(word) + capitalised(latinNonce(random, 1)), 1],
    [() => `${capitalised(word)}${between(random, 2, 99)}`, 0.5],
    [() => `${capitalised(word)}-${capitalised(latinNonce(random, 1))}`, 0.5],
    [() => `${capitalised(word)} & ${capitalised(latinNonce(random))}`, 0.4],
    [() => `${capitalised(latinNonce(random, 1))}'s`, 0.3],
  ])();
}

/** A maker's name in Chinese characters. */
export function hanBrand(random: Random): string {
  return pickWeighted<() => string>(random, [
    [() => hanNonce(random, 2), 6],
    [() => hanNonce(random, 3), 4],
    [() => pick(random, hanNicknames) + pick(random, hanNicknameThings), 1.5],
    [() => `${hanNonce(random, 2)}${pick(random, ['家', '记', '堂', '坊', '社', '牌'])}`, 1.5],
    [() => `${hanNonce(random, 2)}${latinNonce(random, 1).toUpperCase()}`, 0.5],
  ])();
}

/** "26", "X2", "T450", "2.0": what model names end in. */
function modelNumber(random: Random): string {
  const letter = pick(random, [...'ABCDEFGKLMNPQRSTVWXZ']);
  return pickWeighted<() => string>(random, [
    [() => String(between(random, 2, 30)), 4],
    [() => `${letter}${between(random, 1, 9)}`, 4],
    [() => `${letter}${between(random, 1, 99) * 10}`, 2],
    [() => `${between(random, 1, 9)}${pick(random, ['i', 's', 'x', 'L', '.0', 'K'])}`, 1],
    [() => `${letter}${pick(random, [...'BHXTS'])}-${between(random, 10, 990)}`, 1],
  ])();
}

/** The name of one product in Latin letters: "Ridge 26 Pro". */
export function latinProduct(random: Random, brand: string): string {
  const name = capitalised(chance(random, 0.3) ? pick(random, brandWords) : latinNonce(random));
  const line = pick(random, lineWords);
  return pickWeighted<() => string>(random, [
    [() => `${name} ${modelNumber(random)}`, 4],
    [() => `${name} ${line}`, 3],
    [() => `${name} ${modelNumber(random)} ${line}`, 2],
    [() => `${brand} ${name}`, 1.5],
    [() => `${brand} ${modelNumber(random)}`, 1.5],
    [() => modelNumber(random), 1],
    [() => `${line} ${modelNumber(random)}`, 1],
    [() => name, 1],
    [() => `The ${name} ${capitalised(pick(random, brandWords))}`, 0.5],
  ])();
}

/** The name of one product in Chinese, perhaps with the kind of thing in it: 小白熊恒温壶X2. */
export function hanProduct(random: Random, category: string): string {
  const name = chance(random, 0.35) ? pick(random, hanNicknames) + pick(random, hanNicknameThings) : hanNonce(random);
  return pickWeighted<() => string>(random, [
    [() => name + category, 2],
    [() => `${name}${category}${modelNumber(random)}`, 1.5],
    [() => `${name}${modelNumber(random)}`, 3],
    [() => `${name}${pick(random, lineWords)}`, 1],
    [() => `${name}${pick(random, hanLineWords)}`, 1.5],
    [() => name, 1],
    [() => `${name}${pick(random, ['一', '二', '三', '五', '七'])}号`, 0.7],
  ])();
}
