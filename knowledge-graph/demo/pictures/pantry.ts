import { form, group, neutral, oval, type Paint, rect, type Shape, sheen, stroke } from './brush.js';

const { steel, mist, paper } = neutral;

const paw = (x: number, y: number, s: number, fill: string): string =>
  group(
    `translate(${x} ${y}) scale(${s})`,
    form('M0 -4C16 -4 30 18 24 28C18 36 8 28 0 28C-8 28 -18 36 -24 28C-30 18 -16 -4 0 -4Z', fill),
    oval(-26, -8, 8, 11, fill),
    oval(-10, -24, 8, 12, fill),
    oval(10, -24, 8, 12, fill),
    oval(26, -8, 8, 11, fill),
  );

const bean = (x: number, y: number, turn: number): string =>
  group(
    `translate(${x} ${y}) rotate(${turn})`,
    oval(0, 0, 15, 21, '#6b4630'),
    stroke('M0 -18C8 -6 -8 6 0 18', '#3f281b', 4),
  );

const leaf = (x: number, y: number, turn: number, fill: string): string =>
  group(
    `translate(${x} ${y}) rotate(${turn})`,
    form('M0 -34C26 -18 22 18 0 34C-22 18 -26 -18 0 -34Z', fill),
    stroke('M0 -24V40', paper, 3, 'opacity=".7"'),
  );

const label = (x: number, y: number, w: number, h: number, p: Paint): string =>
  rect(x, y, w, h, 8, paper, 'opacity=".94"') +
  stroke(
    `M${x + w * 0.2} ${y + h - 26}H${x + w * 0.8}M${x + w * 0.32} ${y + h - 12}H${x + w * 0.68}`,
    p.dark,
    5,
    'opacity=".7"',
  );

const pouchBag = (p: Paint): string =>
  form('M112 92Q200 104 288 92L300 304Q300 320 284 322Q200 330 116 322Q100 320 100 304Z', p.main) +
  form('M106 66H294L288 96Q200 106 112 96Z', p.dark) +
  stroke('M112 82H288', p.light, 3, 'stroke-dasharray="5 6"') +
  sheen('M116 100L146 104L134 316L110 308Z', 0.28);

/** Silhouettes of food and drink, for people and pets; the neutral package, by shape name. */
export const pantryShapes: Readonly<Record<string, Shape>> = {
  coffeebag: (p) =>
    pouchBag(p) +
    label(140, 150, 120, 112, p) +
    bean(184, 190, 24) +
    bean(216, 192, -20) +
    bean(94, 318, 60) +
    bean(312, 314, 100) +
    oval(200, 124, 8, 8, p.deep),
  capsules: (p) =>
    [
      [118, 218, p.dark],
      [282, 218, p.light],
      [200, 246, p.main],
    ]
      .map(([x, y, f]) =>
        group(
          `translate(${x} ${y})`,
          form('M-58 -52H58L38 62Q0 74 -38 62Z', String(f)),
          oval(0, -52, 64, 16, steel),
          oval(0, -54, 54, 11, mist),
          stroke('M-30 -30L-20 50M0 -28V56M30 -30L20 50', '#fff', 4, 'opacity=".3"'),
        ),
      )
      .join(''),
  dripbox: (p) =>
    rect(92, 128, 216, 190, 12, p.main) +
    form('M92 138L112 92H288L308 138Z', p.dark) +
    label(132, 168, 136, 112, p) +
    bean(186, 208, 24) +
    bean(216, 210, -20) +
    sheen('M100 140H130L118 312H100Z', 0.25),
  instantjar: (p) =>
    rect(136, 66, 128, 54, 12, p.dark) +
    rect(118, 114, 164, 208, 34, '#7a5138') +
    rect(118, 164, 164, 112, 0, p.main) +
    label(146, 178, 108, 84, p) +
    bean(200, 204, 20) +
    sheen('M130 144Q130 126 144 124V312Q130 306 130 296Z', 0.35),
  teatin: (p) =>
    rect(112, 108, 176, 214, 16, p.main) +
    rect(106, 92, 188, 52, 14, p.dark) +
    rect(172, 76, 56, 20, 9, p.deep) +
    label(142, 172, 116, 118, p) +
    leaf(184, 212, -24, '#6f9f6a') +
    leaf(218, 210, 26, '#8fb983') +
    sheen('M122 150H142V312Q122 312 122 300Z', 0.3),
  teabags: (p) =>
    rect(84, 150, 170, 170, 12, p.main) +
    form('M84 158L104 120H274L254 158Z', p.light) +
    form('M254 158L274 120V290L254 320Z', p.dark) +
    label(108, 182, 122, 108, p) +
    leaf(168, 216, 18, '#7fae78') +
    stroke('M300 120C330 150 290 180 312 214', steel, 4) +
    form('M286 214H338L344 296H280Z', paper) +
    rect(290, 250, 44, 40, 6, '#b9834f', 'opacity=".7"') +
    rect(286, 92, 34, 34, 5, p.accent),
  teacake: (p) =>
    oval(200, 216, 132, 110, p.dark) +
    oval(200, 206, 132, 110, paper) +
    oval(200, 206, 108, 88, p.light) +
    oval(200, 206, 78, 62, p.main) +
    leaf(186, 206, -22, paper) +
    leaf(216, 204, 26, paper) +
    stroke('M92 206C100 150 140 116 190 110', '#fff', 6, 'opacity=".6"'),
  petbag: (p) =>
    pouchBag(p) +
    oval(200, 180, 62, 58, paper, 'opacity=".94"') +
    paw(200, 184, 1.15, p.base) +
    stroke('M146 268H254M164 290H236', paper, 8, 'opacity=".85"'),
  can: (p) =>
    rect(106, 130, 188, 176, 10, p.main) +
    oval(200, 306, 94, 18, p.dark) +
    oval(200, 130, 94, 24, steel) +
    oval(200, 130, 78, 17, mist) +
    stroke('M200 130h34', steel, 9) +
    oval(200, 220, 52, 50, paper, 'opacity=".94"') +
    paw(200, 224, 0.95, p.base) +
    sheen('M116 156L138 160V300L116 296Z', 0.3),
  treats: (p) =>
    pouchBag(p) +
    oval(200, 178, 58, 54, paper, 'opacity=".94"') +
    paw(200, 182, 1, p.base) +
    [
      [150, 312],
      [204, 322],
      [256, 310],
    ]
      .map(([x, y]) =>
        group(
          `translate(${x} ${y}) rotate(-14)`,
          rect(-24, -6, 48, 13, 6, '#d6a066'),
          oval(-24, -6, 10, 10, '#d6a066'),
          oval(-24, 7, 10, 10, '#d6a066'),
          oval(24, -6, 10, 10, '#d6a066'),
          oval(24, 7, 10, 10, '#d6a066'),
        ),
      )
      .join(''),
  package: (p) =>
    form('M72 150L200 92L328 150L200 212Z', p.light) +
    form('M72 150L200 212V338L72 272Z', p.main) +
    form('M328 150L200 212V338L328 272Z', p.dark) +
    form('M120 128L248 188V226L226 214V198L100 138Z', p.accent, 'opacity=".8"') +
    stroke('M238 296L296 268M238 276L270 261', paper, 6, 'opacity=".7"'),
};
