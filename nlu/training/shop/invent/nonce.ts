import type { Random } from '../../random.js';
import { chance, pick, pickWeighted } from '../draw.js';

const onsets =
  'b c d f g h j k l m n p r s t v w z br bl cr cl dr fl fr gl gr pl pr sc sk sl sm sn sp st sw tr th sh ch qu'.split(
    ' ',
  );
const nuclei = 'a e i o u a e i o u ai ea ee oo ou ia io au'.split(' ');
const codas = ['', '', '', '', ...'n m r l s t k p d x nd rn st sk ft mp ck ll rk lt ng'.split(' ')];

/** A pronounceable word in Latin letters that means nothing. */
export function latinNonce(
  random: Random,
  syllables = pickWeighted(random, [
    [1, 1],
    [2, 6],
    [3, 3],
  ] as const),
): string {
  let word = '';
  for (let syllable = 0; syllable < syllables; syllable++) {
    const last = syllable === syllables - 1;
    word += pick(random, onsets) + pick(random, nuclei);
    if (last || chance(random, 0.3))
      word += last && syllables === 1 ? pick(random, codas.slice(4)) : pick(random, codas);
  }
  return word;
}

/** Characters that stand in names and technical words; grammar words are not among them. */
const nameCharacters = [
  ...'云山石木竹梅兰松柏枫柳桐桃杏荷莲菊星月日晨暮夏冬秋春雪霜雾雨露风雷岚川溪江河湖海洋波涛泉沙岩峰岭谷野原林森叶花草果米麦禾稻豆茶酒糖蜜盐鹿熊狐兔猫虎鹤雁燕鹊鸥鲸鲤蝶蜂',
  ...'金银铜铁玉珠翠碧青蓝紫朱丹墨素白黛橙光影明亮辉耀灿晴朗清澈静宁安康乐欢悦美佳雅秀丽俊英豪杰博文思远航智创新科技联通达捷迅飞翔腾跃凌锐锋尚品优良德信诚和合同泰盛隆丰裕富华昌荣',
  ...'维诺拓卡尼洛索莱克曼登森迪奥蒂凯伦斯特尔顿菲迈乔罗巴科帕贝艾莫伊娜琳雯薇萱蕊萌朵豆粒丝纱布绒棉麻纹线弦音韵律声波频磁电芯能源核晶氧氢氮碳钛锂硅膜壳片板架座杆轮轴管',
];
const thingEndings = [
  ...'器机仪架垫套包壶灯盒瓶杯椅桌柜床毯枕刀锅盘碗笔本贴膜粉霜油液膏片丸糕饼酱棒球环带链扣帽衣裤鞋袜巾车板锁泵阀管',
];

/** Two or three characters that mean nothing together. */
export function hanNonce(random: Random, length = chance(random, 0.75) ? 2 : 3): string {
  let word = '';
  while (word.length < length) word += pick(random, nameCharacters);
  return word;
}

/** An invented kind of thing; half of them end like one. */
export function hanThing(random: Random): string {
  return chance(random, 0.6) ? hanNonce(random, 2) + pick(random, thingEndings) : hanNonce(random);
}

const latinThingEndings = ['er', 'or', 'ette', 'le', 'kit', 'pad', 'stand', 'set', 'light', 'case', 'top', 'mat'];

/** An invented kind of thing in Latin letters, singular. */
export function latinThing(random: Random): string {
  if (chance(random, 0.65)) return latinNonce(random, 2);
  return chance(random, 0.4)
    ? `${latinNonce(random, 1)}${pick(random, latinThingEndings)}`
    : `${latinNonce(random)} ${pick(random, latinThingEndings.slice(5))}`;
}
