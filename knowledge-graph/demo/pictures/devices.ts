import { form, group, neutral, oval, rect, type Shape, sheen, stroke } from './brush.js';

const { ink, steel, paper } = neutral;

/** Silhouettes of phones, tablets, computers, watches, things to listen with, by shape name. */
export const devicesShapes: Readonly<Record<string, Shape>> = {
  phone: (p) =>
    group(
      'rotate(7 260 200)',
      rect(206, 82, 118, 236, 24, p.main),
      rect(220, 96, 48, 62, 16, p.dark, 'opacity=".55"'),
      oval(244, 114, 12, 12, ink),
      oval(244, 142, 12, 12, ink),
      oval(240, 110, 4, 4, p.light),
      oval(240, 138, 4, 4, p.light),
    ) +
    group(
      'rotate(-5 150 200)',
      rect(88, 76, 124, 250, 26, p.deep),
      rect(94, 82, 112, 238, 21, p.glow),
      oval(150, 96, 6, 6, ink),
      sheen('M94 103Q94 82 115 82H160L94 230Z', 0.22),
      rect(110, 268, 80, 34, 12, paper, 'opacity=".5"'),
    ),
  foldphone: (p) =>
    form('M70 98L196 80V320L70 300Q58 298 58 284V112Q58 100 70 98Z', p.deep) +
    form('M74 108L194 92V308L74 290Z', p.glow) +
    form('M330 98L204 80V320L330 300Q342 298 342 284V112Q342 100 330 98Z', p.deep) +
    form('M326 108L206 92V308L326 290Z', p.glow) +
    rect(194, 82, 12, 236, 5, p.main) +
    stroke('M222 134L310 144M222 160L310 168M222 186L280 190', paper, 7, 'opacity=".8"') +
    oval(134, 178, 30, 32, paper, 'opacity=".7"') +
    sheen('M74 108L150 98L96 292L74 290Z', 0.18),
  tablet: (p) =>
    rect(62, 92, 276, 212, 20, p.main) +
    rect(72, 102, 256, 192, 12, p.glow) +
    sheen('M72 114Q72 102 84 102H220L120 294H84Q72 294 72 282Z', 0.16) +
    oval(256, 170, 30, 30, paper, 'opacity=".75"') +
    form('M72 262Q140 196 200 244T328 214V282Q328 294 316 294H84Q72 294 72 282Z', p.deep, 'opacity=".45"') +
    group('rotate(-32 300 268)', rect(210, 300, 150, 11, 5, paper), form('M210 300L194 305L210 311Z', p.dark)),
  ereader: (p) =>
    rect(106, 68, 188, 256, 20, p.main) +
    rect(122, 84, 156, 208, 6, '#f4f2ea') +
    stroke('M142 116H214', ink, 8, 'opacity=".7"') +
    [144, 164, 184, 204, 224, 244, 264].map((y, i) => stroke(`M142 ${y}H${i === 3 ? 210 : 258}`, steel, 5)).join('') +
    oval(200, 308, 8, 8, p.dark) +
    sheen('M114 96Q114 76 132 76H180L120 260H114Z', 0.2),
  laptop: (p) =>
    rect(88, 96, 224, 156, 12, p.deep) +
    rect(97, 105, 206, 138, 5, p.glow) +
    sheen('M97 105H210L140 243H97Z', 0.15) +
    form('M84 250H316L352 296Q354 306 342 306H58Q46 306 48 296Z', p.main) +
    form('M106 258H294L310 280H90Z', p.deep, 'opacity=".45"') +
    form('M166 285H234L240 299H160Z', p.light, 'opacity=".7"'),
  headphones: (p) =>
    stroke('M104 226C96 60 304 60 296 226', p.dark, 20) +
    stroke('M104 214C100 70 300 70 296 214', p.light, 7) +
    rect(80, 196, 60, 112, 28, p.main) +
    rect(128, 204, 26, 96, 13, ink) +
    rect(260, 196, 60, 112, 28, p.main) +
    rect(246, 204, 26, 96, 13, ink) +
    oval(104, 252, 9, 26, p.light, 'opacity=".5"') +
    oval(298, 252, 7, 22, p.deep, 'opacity=".3"'),
  earbuds: (p) => {
    const bud =
      oval(142, 118, 27, 30, p.main) +
      oval(156, 112, 12, 15, ink) +
      rect(131, 136, 17, 56, 8, p.main) +
      oval(134, 110, 6, 9, paper, 'opacity=".5"');
    return (
      group('rotate(-8 140 140)', bud) +
      group('translate(400 0) scale(-1 1)', group('rotate(-8 140 140)', bud)) +
      rect(112, 206, 176, 114, 44, p.main) +
      stroke('M113 246H287', p.dark, 4) +
      oval(200, 272, 6, 6, p.accent) +
      sheen('M130 238Q124 214 152 212H240Q176 216 170 238Z', 0.35)
    );
  },
  wiredbuds: (p) =>
    stroke('M124 118C120 250 200 230 200 300M276 118C280 250 200 230 200 300C200 340 150 336 110 316', p.dark, 7) +
    oval(124, 104, 26, 30, p.main) +
    oval(276, 104, 26, 30, p.main) +
    oval(138, 98, 12, 15, ink) +
    oval(262, 98, 12, 15, ink) +
    rect(192, 258, 16, 40, 8, p.accent) +
    rect(78, 304, 40, 16, 6, steel),
  earhooks: (p) => {
    const hook =
      stroke('M94 268C54 150 92 78 138 92C178 106 168 152 158 184', p.dark, 13) +
      stroke('M90 246C62 150 94 92 134 100', p.light, 4, 'opacity=".7"') +
      group('rotate(-14 96 278)', rect(78, 238, 36, 74, 18, p.main)) +
      oval(152, 206, 32, 38, p.main) +
      oval(161, 210, 14, 19, ink) +
      oval(140, 190, 8, 11, p.light, 'opacity=".6"');
    return hook + group('translate(400 0) scale(-1 1)', hook);
  },
  neckband: (p) =>
    stroke('M128 130C70 330 330 330 272 130', p.dark, 20) +
    stroke('M126 150C84 312 316 312 274 150', p.light, 5) +
    stroke('M128 124C116 90 160 80 164 118M272 124C284 90 240 80 236 118', ink, 4) +
    oval(168, 132, 20, 17, p.main) +
    oval(232, 132, 20, 17, p.main),
  speaker: (p) =>
    stroke('M156 96C156 44 244 44 244 96', p.dark, 11) +
    rect(112, 84, 176, 236, 48, p.main) +
    rect(128, 104, 144, 196, 36, p.deep, 'opacity=".38"') +
    oval(200, 236, 52, 52, p.deep) +
    oval(200, 236, 36, 36, p.dark) +
    oval(200, 236, 14, 14, p.light) +
    oval(200, 142, 27, 27, p.deep) +
    oval(200, 142, 11, 11, p.light) +
    oval(250, 112, 5, 5, p.accent) +
    sheen('M120 140Q120 96 156 92H196Q140 104 134 250H120Z', 0.25),
  soundbar: (p) =>
    rect(40, 238, 320, 62, 26, p.main) +
    Array.from({ length: 15 }, (_, i) => stroke(`M${68 + i * 19} 254V286`, p.deep, 4, 'opacity=".45"')).join('') +
    rect(70, 108, 84, 116, 12, p.dark) +
    oval(112, 170, 28, 28, p.deep) +
    oval(112, 170, 11, 11, p.light) +
    rect(180, 120, 170, 100, 8, ink) +
    rect(186, 126, 158, 88, 4, p.glow),
  smartdisplay: (p) =>
    rect(70, 110, 260, 168, 18, p.main) +
    rect(82, 122, 236, 144, 8, p.glow) +
    oval(262, 168, 24, 24, paper, 'opacity=".75"') +
    form('M136 278H264L290 316H110Z', p.dark),
  watch: (p) =>
    form('M158 44H242L252 124H148Z', p.dark) +
    form('M158 356H242L252 276H148Z', p.dark) +
    oval(200, 200, 92, 92, steel) +
    oval(200, 200, 84, 84, ink) +
    oval(200, 200, 72, 72, p.glow) +
    stroke('M200 200V150M200 200L234 216', paper, 7) +
    oval(200, 200, 7, 7, paper) +
    rect(290, 190, 14, 24, 5, steel) +
    sheen('M140 160Q160 130 200 130Q170 150 150 210Q132 190 140 160Z', 0.25),
  band: (p) =>
    rect(162, 40, 76, 320, 36, p.main) +
    rect(152, 112, 96, 176, 42, ink) +
    rect(160, 120, 80, 160, 34, p.glow) +
    stroke('M180 210H190L198 186L208 232L214 210H222', paper, 5) +
    Array.from({ length: 3 }, (_, i) => oval(200, 314 + i * 14, 4, 4, p.deep)).join(''),
  squarewatch: (p) =>
    form('M160 44H240L246 120H154Z', p.dark) +
    form('M160 356H240L246 280H154Z', p.dark) +
    rect(116, 108, 168, 184, 46, ink) +
    rect(128, 120, 144, 160, 36, p.glow) +
    stroke('M160 176H240M160 204H216', paper, 9, 'opacity=".85"') +
    oval(168, 242, 15, 15, p.accent) +
    rect(282, 184, 12, 34, 5, steel),
};
