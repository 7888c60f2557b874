import { form, neutral, oval, type Paint, rect, type Shape, sheen, stroke } from './brush.js';

const { ink, steel, mist, paper } = neutral;

const cup = (x: number, y: number): string =>
  form(`M${x} ${y}H${x + 56}L${x + 50} ${y + 44}Q${x + 28} ${y + 50} ${x + 6} ${y + 44}Z`, paper) +
  stroke(`M${x + 54} ${y + 10}q18 2 14 16q-4 10 -18 8`, paper, 6) +
  oval(x + 28, y + 3, 25, 5, '#6b4630');

const steam = (x: number, y: number): string =>
  stroke(`M${x} ${y}q-10 -14 0 -26t0 -26M${x + 22} ${y}q-10 -14 0 -26t0 -26`, '#fff', 6, 'opacity=".7"');

const dial = (x: number, y: number, r: number, p: Paint): string =>
  oval(x, y, r, r, mist) +
  oval(x, y, r - 5, r - 5, ink) +
  stroke(`M${x} ${y}L${x + r * 0.45} ${y - r * 0.45}`, p.accent, 4);

/** Silhouettes of kitchen machines, by shape name. */
export const kitchenShapes: Readonly<Record<string, Shape>> = {
  espresso: (p) =>
    rect(74, 86, 252, 92, 20, p.main) +
    rect(74, 296, 252, 26, 10, p.dark) +
    form('M210 178H326V300H210Z', p.dark) +
    rect(98, 74, 150, 16, 8, steel) +
    dial(288, 130, 26, p) +
    oval(112, 130, 11, 11, p.light) +
    oval(146, 130, 11, 11, p.light) +
    rect(118, 178, 66, 24, 6, steel) +
    stroke('M150 198L94 214', ink, 15) +
    rect(138, 200, 26, 14, 3, steel) +
    stroke('M242 178C246 220 236 240 226 256', steel, 8) +
    cup(124, 246) +
    sheen('M84 110Q84 94 100 92H200Q116 100 108 170H84Z', 0.25),
  beantocup: (p) =>
    form('M128 64H272L258 98H142Z', '#dbe6ee', 'opacity=".9"') +
    form('M136 82H264L258 98H142Z', '#6b4630') +
    rect(92, 94, 216, 212, 22, p.main) +
    rect(112, 112, 176, 62, 14, ink) +
    rect(124, 122, 94, 42, 8, p.glow) +
    dial(254, 143, 20, p) +
    rect(128, 188, 144, 108, 12, p.deep) +
    rect(172, 184, 56, 40, 8, steel) +
    stroke('M188 224V234M212 224V234', ink, 8) +
    cup(170, 244) +
    rect(82, 298, 236, 24, 10, p.dark) +
    sheen('M100 122Q100 102 118 100H150L120 296H100Z', 0.25),
  capsulemachine: (p) =>
    form('M122 120C122 80 152 66 200 66C248 66 278 80 278 120V172H122Z', p.main) +
    rect(182, 172, 96, 132, 10, p.dark) +
    rect(108, 296, 184, 26, 12, ink) +
    stroke('M150 74L200 42L250 74', steel, 11) +
    rect(134, 172, 40, 18, 5, ink) +
    cup(122, 244) +
    oval(200, 120, 22, 22, ink) +
    oval(200, 120, 10, 10, p.accent) +
    sheen('M134 120Q138 86 176 78Q150 110 148 166H134Z', 0.35),
  drip: (p) =>
    rect(108, 66, 184, 92, 18, p.main) +
    rect(226, 150, 66, 160, 8, p.dark) +
    rect(100, 298, 200, 24, 10, ink) +
    form('M130 158H216L204 190H142Z', p.deep) +
    form('M128 204H220Q236 250 222 292H126Q112 250 128 204Z', '#dbe6ee', 'opacity=".9"') +
    form('M120 244H229Q230 270 222 292H126Q118 270 120 244Z', '#6b4630') +
    stroke('M128 222Q92 222 96 254T122 282', ink, 9) +
    oval(256, 112, 13, 13, p.accent) +
    sheen('M118 90Q118 76 132 74H180L150 150H118Z', 0.28),
  moka: (p) =>
    form('M140 118H256L240 208H160Z', p.main) +
    form('M154 222H246L268 322H132Z', p.main) +
    rect(150, 204, 100, 22, 6, p.dark) +
    form('M140 118L112 96L146 146Z', p.dark) +
    stroke('M252 128H304V210', ink, 18) +
    form('M150 118C160 92 236 92 246 118Z', p.dark) +
    oval(198, 84, 12, 12, ink) +
    stroke('M178 126L184 200M218 126L214 200M182 232L170 314M218 232L230 314', p.deep, 4, 'opacity=".3"') +
    sheen('M150 126H168L172 200H164ZM160 230H172L156 314H144Z', 0.4),
  ricecooker: (p) =>
    form('M84 188C84 108 130 84 200 84C270 84 316 108 316 188Z', p.main) +
    form('M80 184H320C326 250 316 318 276 318H124C84 318 74 250 80 184Z', p.main) +
    rect(78, 178, 244, 14, 7, p.deep, 'opacity=".5"') +
    rect(138, 216, 124, 74, 22, ink) +
    rect(152, 228, 96, 24, 8, p.glow) +
    oval(172, 270, 8, 8, p.accent) +
    oval(200, 270, 8, 8, mist) +
    oval(228, 270, 8, 8, mist) +
    rect(168, 72, 64, 20, 10, p.dark) +
    oval(266, 112, 10, 5, p.deep) +
    steam(258, 84) +
    sheen('M98 170C102 122 134 100 176 96C140 116 124 140 122 172Z', 0.35),
  airfryer: (p) =>
    form(
      'M104 146C104 92 140 66 200 66C260 66 296 92 296 146L304 290C304 310 290 322 270 322H130C110 322 96 310 96 290Z',
      p.main,
    ) +
    rect(150, 92, 100, 44, 18, ink) +
    rect(164, 104, 72, 20, 6, p.glow) +
    form('M108 176H292L298 288C298 302 288 308 276 308H124C112 308 102 302 102 288Z', p.dark, 'opacity=".75"') +
    rect(182, 200, 36, 74, 16, p.light) +
    rect(190, 208, 20, 58, 9, ink) +
    sheen('M116 150Q118 104 156 84Q136 116 134 164H116Z', 0.32),
  windowfryer: (p) =>
    form(
      'M104 146C104 92 140 66 200 66C260 66 296 92 296 146L304 290C304 310 290 322 270 322H130C110 322 96 310 96 290Z',
      p.main,
    ) +
    rect(150, 90, 100, 40, 16, ink) +
    rect(164, 100, 72, 20, 6, p.glow) +
    rect(122, 160, 156, 92, 20, ink) +
    rect(132, 170, 136, 72, 14, '#f3b564', 'opacity=".9"') +
    oval(172, 212, 22, 14, '#c97f35') +
    oval(218, 218, 26, 14, '#b96f2c') +
    rect(150, 272, 100, 22, 11, p.deep) +
    sheen('M138 176H190L150 236H138Z', 0.3),
  twinfryer: (p) =>
    rect(56, 88, 288, 232, 40, p.main) +
    rect(96, 104, 208, 40, 14, ink) +
    rect(112, 114, 84, 20, 6, p.glow) +
    rect(206, 114, 84, 20, 6, p.glow) +
    rect(74, 164, 120, 138, 20, p.dark) +
    rect(206, 164, 120, 138, 20, p.dark) +
    rect(118, 196, 32, 72, 14, p.light) +
    rect(250, 196, 32, 72, 14, p.light) +
    sheen('M68 130Q68 100 98 98H140L90 300H68Z', 0.18),
  oven: (p) =>
    rect(56, 98, 288, 216, 24, p.main) +
    rect(72, 116, 196, 176, 14, ink) +
    rect(84, 128, 172, 152, 8, '#f0a95a', 'opacity=".85"') +
    stroke('M86 214H254M86 250H254', '#8b5c34', 4) +
    oval(170, 204, 54, 20, '#b96f2c') +
    rect(86, 106, 168, 10, 5, steel) +
    dial(306, 150, 22, p) +
    dial(306, 208, 22, p) +
    dial(306, 266, 22, p) +
    rect(84, 312, 34, 12, 4, ink) +
    rect(282, 312, 34, 12, 4, ink) +
    sheen('M84 128H150L100 280H84Z', 0.25),
  jug: (p) =>
    form('M128 118L96 96L132 160C112 230 108 280 124 312Q190 330 256 312C274 260 268 190 248 118Z', p.main) +
    stroke('M254 150C324 150 322 262 262 266', p.dark, 17) +
    oval(188, 120, 60, 13, p.deep) +
    oval(188, 122, 50, 9, paper) +
    sheen('M140 160C124 220 122 270 134 304L156 308C140 250 146 200 158 150Z', 0.4),
  pot: (p) =>
    form('M84 152H316L300 292Q296 318 268 320H132Q104 318 100 292Z', p.main) +
    oval(200, 152, 116, 26, p.deep) +
    oval(200, 156, 100, 18, p.light, 'opacity=".5"') +
    stroke('M104 200L296 200M107 230L293 230', p.deep, 3, 'opacity=".35"') +
    sheen('M98 174L126 182L138 308Q116 306 112 288Z', 0.3),
};
