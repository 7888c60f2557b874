/**
 * Adjectives that grade a dimension, in both languages. This is general language, not a shop's vocabulary: which
 * attribute of a catalogue measures a dimension is found through `labels` and `units` when the wish is grounded.
 */
export interface DimensionWords {
  readonly dimension: string;
  /** Words that mean more of it and less of it. Single Han characters need a degree word beside them to count. */
  readonly zh: { readonly more: readonly string[]; readonly less: readonly string[] };
  /** Base forms; comparatives and superlatives are derived. Irregular forms are listed as `base/comparative/superlative`. */
  readonly en: { readonly more: readonly string[]; readonly less: readonly string[] };
  /** Words by which a catalogue's attribute for this dimension may be labelled. */
  readonly labels: readonly string[];
  /** Physical dimensions of units that such an attribute may have. */
  readonly units: readonly string[];
}

export const dimensionWords: readonly DimensionWords[] = [
  {
    dimension: 'price',
    zh: { more: ['贵', '高端', '高档'], less: ['便宜', '实惠', '划算', '平价', '性价比高', '省钱', '经济'] },
    en: {
      more: ['expensive', 'pricey', 'costly', 'premium', 'upmarket', 'high-end'],
      less: ['cheap', 'affordable', 'inexpensive', 'economical', 'low-priced', 'budget-friendly'],
    },
    labels: ['price', '价格'],
    units: [],
  },
  {
    dimension: 'weight',
    zh: { more: ['重', '沉'], less: ['轻', '轻便', '轻巧', '轻量'] },
    en: { more: ['heavy'], less: ['light', 'lightweight'] },
    labels: ['weight', '重量', '净重', '机身重量'],
    units: ['mass'],
  },
  {
    dimension: 'load',
    zh: { more: ['承重大', '承重高'], less: [] },
    en: { more: [], less: [] },
    labels: [
      'maximum load',
      'max load',
      'load capacity',
      'weight limit',
      'weight capacity',
      'maximum weight',
      'max weight',
      'load',
      '最大承重',
      '承重',
      '载重',
      '限重',
    ],
    units: [],
  },
  {
    dimension: 'duration',
    zh: { more: ['久', '持久', '耐用', '续航长', '续航久', '用得久', '待机长'], less: [] },
    en: { more: ['long-lasting', 'longlasting', 'durable', 'enduring'], less: [] },
    labels: [
      'battery life',
      'battery',
      'runtime',
      'run time',
      'burn time',
      'shelf life',
      '续航',
      '电池续航',
      '续航时间',
      '待机',
      '使用时间',
      '保质期',
      '时长',
    ],
    units: ['time', 'charge'],
  },
  {
    dimension: 'length',
    zh: { more: ['长'], less: ['短'] },
    en: { more: ['long'], less: ['short'] },
    labels: ['length', '长度', '线长', '身长'],
    units: ['length', 'time'],
  },
  {
    dimension: 'capacity',
    zh: { more: ['大容量', '能装', '装得多'], less: [] },
    en: { more: ['roomy', 'spacious', 'capacious'], less: [] },
    labels: ['capacity', 'volume', 'storage', '容量', '容积', '存储', '内存'],
    units: ['volume', 'data', 'charge'],
  },
  {
    dimension: 'height',
    zh: { more: ['高'], less: ['矮', '低'] },
    en: { more: ['tall', 'high'], less: ['low'] },
    labels: ['height', '高度'],
    units: ['length'],
  },
  {
    dimension: 'width',
    zh: { more: ['宽'], less: ['窄'] },
    en: { more: ['wide', 'broad'], less: ['narrow'] },
    labels: ['width', '宽度'],
    units: ['length'],
  },
  {
    dimension: 'thickness',
    zh: { more: ['厚'], less: ['薄', '轻薄', '纤薄'] },
    en: { more: ['thick'], less: ['thin', 'slim'] },
    labels: ['thickness', '厚度'],
    units: ['length'],
  },
  {
    dimension: 'size',
    zh: { more: ['大', '宽敞'], less: ['小', '小巧', '迷你', '紧凑'] },
    en: { more: ['big', 'large', 'huge'], less: ['small', 'compact', 'tiny', 'little'] },
    labels: [
      'size',
      'screen size',
      'screen',
      'display',
      'capacity',
      'volume',
      'diameter',
      'seats',
      '尺寸',
      '屏幕尺寸',
      '屏幕',
      '大小',
      '容量',
      '容积',
      '直径',
      '规格',
    ],
    units: ['length', 'area', 'volume', 'data', 'people', 'count'],
  },
  {
    dimension: 'speed',
    zh: { more: ['快', '迅速'], less: ['慢'] },
    en: { more: ['fast', 'quick', 'speedy', 'rapid'], less: ['slow'] },
    labels: ['speed', 'refresh rate', 'charging', '速度', '刷新率', '快充', '充电功率'],
    units: ['frequency', 'power', 'rotation'],
  },
  {
    dimension: 'power',
    zh: { more: ['强', '强劲', '大功率', '给力', '有劲'], less: ['弱'] },
    en: { more: ['powerful', 'strong'], less: ['weak'] },
    labels: ['power', 'wattage', 'suction', 'motor', '功率', '吸力', '马力', '动力'],
    units: ['power', 'pressure'],
  },
  {
    dimension: 'noise',
    zh: { more: ['吵', '响'], less: ['安静', '静音', '噪音小', '声音小'] },
    en: { more: ['loud', 'noisy'], less: ['quiet', 'silent'] },
    labels: ['noise', 'noise level', 'sound level', '噪音', '噪声', '噪音值'],
    units: ['sound'],
  },
  {
    dimension: 'brightness',
    zh: { more: ['亮', '明亮'], less: ['暗'] },
    en: { more: ['bright'], less: ['dim'] },
    labels: ['brightness', 'luminous flux', 'lumens', '亮度', '光通量'],
    units: ['luminous_flux', 'luminance', 'illuminance'],
  },
  {
    dimension: 'warmth',
    zh: { more: ['暖', '暖和', '保暖'], less: ['凉快', '凉爽'] },
    en: { more: ['warm', 'cosy', 'cozy'], less: ['cool'] },
    labels: ['warmth', 'temperature rating', 'comfort temperature', '保暖', '保暖度', '温标'],
    units: ['temperature'],
  },
  {
    dimension: 'sharpness',
    zh: { more: ['清晰', '高清', '清楚'], less: ['模糊'] },
    en: { more: ['sharp', 'crisp', 'detailed'], less: ['blurry'] },
    labels: ['resolution', 'camera', 'pixels', '分辨率', '像素', '清晰度'],
    units: ['resolution', 'pixel_density'],
  },
  {
    dimension: 'hardness',
    zh: { more: ['硬'], less: ['软', '柔软'] },
    en: { more: ['firm', 'hard'], less: ['soft'] },
    labels: ['firmness', 'hardness', '软硬', '硬度', '软硬度'],
    units: [],
  },
  {
    dimension: 'strength',
    zh: { more: ['浓', '浓郁'], less: ['淡', '清淡'] },
    en: { more: ['bold', 'intense'], less: ['mild'] },
    labels: ['strength', 'intensity', 'roast', '浓度', '浓郁度'],
    units: [],
  },
  {
    dimension: 'rating',
    zh: { more: ['好', '评价高', '评价好', '评分高', '口碑好', '受欢迎', '热门', '好评'], less: ['差'] },
    en: {
      more: ['good/better/best', 'popular', 'well-rated', 'highly-rated', 'top-rated', 'well-reviewed', 'recommended'],
      less: ['bad/worse/worst'],
    },
    labels: ['rating', '评分', '评价'],
    units: [],
  },
];
