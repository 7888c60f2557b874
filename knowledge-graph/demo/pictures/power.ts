import { form, group, neutral, oval, rect, type Shape, sheen, stroke } from './brush.js';

const { ink, steel, mist, paper } = neutral;

/** Silhouettes of chargers, cables, cases and other things that go with devices, by shape name. */
export const powerShapes: Readonly<Record<string, Shape>> = {
  charger: (p) =>
    stroke('M168 150V104M232 150V104', steel, 15) +
    rect(112, 138, 176, 182, 40, p.main) +
    rect(150, 212, 100, 24, 12, ink) +
    rect(150, 256, 100, 24, 12, ink) +
    rect(160, 221, 80, 6, 3, steel) +
    rect(160, 265, 80, 6, 3, steel) +
    sheen('M124 178Q124 150 152 150H176L140 308Q124 306 124 280Z', 0.3),
  powerbank: (p) =>
    group(
      'rotate(10 200 200)',
      rect(126, 80, 148, 240, 32, p.main),
      rect(140, 94, 120, 212, 22, p.light, 'opacity=".18"'),
      Array.from({ length: 4 }, (_, i) => oval(172 + i * 19, 128, 5, 5, i < 3 ? '#eafff0' : p.deep)).join(''),
      form('M206 178L176 226H198L190 262L226 210H203Z', paper, 'opacity=".85"'),
    ) + stroke('M176 80C170 40 250 36 300 60', ink, 7),
  carcharger: (p) =>
    rect(140, 96, 120, 64, 18, p.main) +
    rect(158, 112, 34, 14, 6, ink) +
    rect(208, 112, 34, 14, 6, ink) +
    rect(152, 160, 96, 104, 10, p.dark) +
    form('M164 264H236L222 314H178Z', steel) +
    rect(140, 200, 12, 34, 5, steel) +
    rect(248, 200, 12, 34, 5, steel),
  chargepad: (p) =>
    oval(200, 272, 138, 44, p.dark) +
    oval(200, 260, 138, 44, p.main) +
    oval(200, 258, 90, 27, p.light, 'opacity=".55"') +
    group('rotate(-4 200 170)', rect(136, 92, 128, 150, 20, ink), rect(142, 98, 116, 138, 15, p.glow)) +
    form('M206 128L178 176H200L192 212L226 164H204Z', paper, 'opacity=".85"'),
  cable: (p) =>
    stroke(
      'M92 96C92 250 300 120 300 230C300 320 130 320 130 236C130 170 250 170 250 236C250 290 180 290 180 244',
      p.dark,
      13,
    ) +
    stroke(
      'M92 96C92 250 300 120 300 230C300 320 130 320 130 236C130 170 250 170 250 236C250 290 180 290 180 244',
      p.light,
      4,
    ) +
    rect(76, 62, 32, 52, 9, p.main) +
    rect(82, 42, 20, 24, 6, steel),
  phonecase: (p) =>
    rect(126, 68, 148, 264, 34, p.main) +
    rect(140, 82, 120, 236, 24, p.light, 'opacity=".35"') +
    rect(148, 92, 58, 76, 20, mist) +
    oval(177, 114, 13, 13, p.dark) +
    oval(177, 146, 13, 13, p.dark) +
    stroke('M274 150V184M274 200V220', p.deep, 5) +
    sheen('M140 250L260 130V180L140 300Z', 0.28),
  film: (p) =>
    group('rotate(-8 200 200)', rect(116, 76, 130, 248, 22, ink), rect(124, 84, 114, 232, 16, p.glow)) +
    group(
      'rotate(8 220 200)',
      rect(168, 72, 130, 248, 22, '#ffffff', 'opacity=".5" stroke="#9fb4c4" stroke-width="3"'),
      sheen('M180 260L286 120V160L180 300Z', 0.6),
    ),
  stylus: (p) =>
    group(
      'rotate(38 200 200)',
      rect(186, 50, 28, 238, 12, p.main),
      rect(190, 58, 7, 220, 3, '#fff', 'opacity=".7"'),
      form('M186 288H214L203 330H197Z', p.dark),
      rect(186, 90, 28, 8, 0, p.dark),
    ) + stroke('M64 318C120 268 140 340 190 316', p.accent, 6),
  keyboard: (p) =>
    group(
      'rotate(-4 200 210)',
      rect(46, 138, 308, 150, 18, p.main),
      rect(54, 146, 292, 130, 12, p.deep, 'opacity=".55"'),
      Array.from({ length: 40 }, (_, i) =>
        rect(
          64 + (i % 10) * 27.5,
          154 + Math.floor(i / 10) * 24,
          23,
          19,
          5,
          i === 39 ? p.accent : i % 10 === 0 ? p.light : paper,
        ),
      ).join(''),
      rect(118, 252, 160, 17, 5, paper),
    ),
  mouse: (p) =>
    form(
      'M200 78C276 78 288 150 288 212C288 288 250 328 200 328C150 328 112 288 112 212C112 150 124 78 200 78Z',
      p.main,
    ) +
    stroke('M200 80V178M114 190C150 208 250 208 286 190', p.deep, 4) +
    rect(190, 112, 20, 50, 10, p.accent) +
    sheen('M140 130Q150 98 184 94Q150 130 146 190Q130 170 140 130Z', 0.35),
  laptopstand: (p) =>
    form('M70 308H250L330 160H306L236 290H70Z', p.dark) +
    form('M92 200L310 128L318 146L100 220Z', p.main) +
    stroke('M140 300L196 186', p.main, 16) +
    form('M108 196L76 84L286 30L312 126Z', ink) +
    form('M114 184L88 92L278 44L300 120Z', p.glow),
  phonestand: (p) =>
    rect(112, 294, 176, 26, 13, p.dark) +
    form('M180 300L206 170H232L224 300Z', p.main) +
    group('rotate(8 200 160)', rect(146, 60, 110, 196, 18, ink), rect(152, 66, 98, 184, 13, p.glow)) +
    rect(134, 250, 118, 16, 8, p.main),
  strap: (p) =>
    rect(104, 60, 70, 280, 30, p.main) +
    rect(226, 60, 70, 280, 30, p.main) +
    rect(100, 60, 78, 26, 8, steel) +
    rect(222, 60, 78, 26, 8, steel) +
    Array.from({ length: 6 }, (_, i) => oval(139, 180 + i * 24, 6, 6, p.deep)).join('') +
    stroke('M240 300H282', steel, 12) +
    stroke('M240 250H282', p.deep, 8),
  eartips: (p) =>
    [
      [110, 230, 1],
      [206, 214, 1.25],
      [302, 240, 0.8],
    ]
      .map(([x, y, s]) =>
        group(
          `translate(${x} ${y}) scale(${s})`,
          form('M-38 40C-46 -20 -20 -52 0 -52C20 -52 46 -20 38 40C20 54 -20 54 -38 40Z', p.main),
          oval(0, 40, 38, 13, p.deep),
          oval(0, 40, 16, 6, ink),
          sheen('M-24 10Q-22 -30 -4 -40Q-14 -10 -10 30Z', 0.4),
        ),
      )
      .join(''),
  pouch: (p) =>
    rect(84, 118, 232, 200, 70, p.main) +
    stroke('M86 206H314', p.deep, 6, 'stroke-dasharray="7 7"') +
    rect(286, 198, 40, 16, 8, steel) +
    stroke('M160 118C160 76 240 76 240 118', p.dark, 12) +
    sheen('M104 190Q104 134 160 130H220Q130 140 124 196Z', 0.25),
  hub: (p) =>
    stroke('M60 84C90 170 150 110 168 160', ink, 11) +
    rect(44, 50, 32, 42, 8, steel) +
    group(
      'rotate(14 200 220)',
      rect(82, 172, 240, 98, 22, p.main),
      rect(104, 206, 44, 26, 5, ink),
      rect(162, 206, 44, 26, 5, ink),
      rect(220, 210, 30, 18, 9, ink),
      rect(264, 210, 30, 18, 9, ink),
      sheen('M90 190Q92 178 108 178H300Q180 184 90 196Z', 0.35),
    ),
};
