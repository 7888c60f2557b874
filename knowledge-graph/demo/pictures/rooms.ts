import { form, group, neutral, oval, rect, type Shape, sheen, stroke } from './brush.js';

const { ink, steel, mist, paper } = neutral;

/** Silhouettes of cleaners, lamps and chairs, by shape name. */
export const roomsShapes: Readonly<Record<string, Shape>> = {
  stickvac: (p) =>
    group(
      'rotate(18 200 200)',
      rect(190, 130, 18, 180, 8, steel),
      rect(150, 58, 98, 84, 26, p.main),
      rect(172, 120, 54, 66, 18, '#dce6ee', 'opacity=".85"'),
      oval(200, 156, 18, 18, p.accent, 'opacity=".8"'),
      stroke('M248 76C296 74 296 134 250 132', p.dark, 17),
      rect(166, 70, 44, 12, 6, p.light),
    ) +
    form('M58 290H216Q228 290 228 304V312Q228 322 216 322H58Q46 322 46 308Q46 290 58 290Z', p.main) +
    rect(58, 308, 158, 8, 4, ink),
  robotvac: (p) =>
    oval(200, 258, 150, 62, p.deep) +
    oval(200, 236, 150, 62, p.main) +
    oval(200, 232, 118, 46, p.light, 'opacity=".35"') +
    oval(200, 214, 46, 18, ink) +
    oval(200, 206, 46, 18, p.dark) +
    oval(200, 204, 18, 7, p.accent) +
    stroke('M70 286L44 312M74 290L68 322M66 280L36 290', ink, 5) +
    sheen('M66 220Q90 186 160 180Q110 200 92 244Q70 240 66 220Z', 0.4),
  dockrobot: (p) =>
    rect(118, 60, 164, 190, 28, p.main) +
    rect(134, 76, 132, 70, 16, p.dark) +
    oval(200, 110, 18, 18, p.glow) +
    form('M104 238H296L320 306H80Z', p.dark) +
    oval(200, 288, 122, 36, p.deep) +
    oval(200, 274, 122, 36, p.main) +
    oval(200, 264, 34, 11, ink) +
    oval(200, 260, 14, 4, p.accent) +
    sheen('M128 90Q128 70 148 68H170L150 236H128Z', 0.25),
  canister: (p) =>
    stroke('M250 222C330 200 300 70 232 84C170 98 150 180 112 268', ink, 14) +
    rect(48, 266, 104, 34, 14, p.dark) +
    form('M146 250C146 200 190 188 240 188C300 188 346 216 346 268V290H146Z', p.main) +
    oval(194, 288, 34, 34, ink) +
    oval(194, 288, 14, 14, steel) +
    oval(306, 288, 34, 34, ink) +
    oval(306, 288, 14, 14, steel) +
    rect(226, 206, 66, 18, 9, p.light),
  handvac: (p) =>
    group(
      'rotate(-16 200 200)',
      form('M56 176L150 158V262L56 236Z', '#dce6ee'),
      form('M56 176L84 170V244L56 236Z', ink),
      rect(142, 142, 190, 136, 56, p.main),
      stroke('M196 136C210 76 300 76 310 140', p.dark, 20),
      oval(244, 210, 30, 30, p.dark),
      oval(244, 210, 14, 14, p.accent),
      sheen('M156 180Q170 152 200 150H290Q190 166 170 250Q150 220 156 180Z', 0.3),
    ),
  dustbag: (p) =>
    form('M112 118H288L304 300Q304 320 284 320H116Q96 320 96 300Z', mist) +
    form('M112 118H288L296 210H104Z', p.light) +
    rect(140, 76, 120, 54, 10, p.main) +
    oval(200, 104, 24, 18, ink) +
    stroke('M130 240L270 240M128 270H272', p.dark, 4, 'opacity=".4"'),
  filter: (p) =>
    rect(116, 84, 168, 34, 14, p.main) +
    rect(128, 112, 144, 176, 4, paper) +
    Array.from({ length: 12 }, (_, i) => stroke(`M${136 + i * 12} 116V286`, steel, 4)).join('') +
    rect(116, 284, 168, 34, 14, p.main),
  mop: (p) =>
    group('rotate(-8 200 200)', rect(74, 128, 252, 66, 30, p.light), rect(84, 138, 232, 46, 22, p.main)) +
    group(
      'rotate(5 200 260)',
      rect(74, 214, 252, 86, 36, p.main),
      Array.from({ length: 9 }, (_, i) => stroke(`M${102 + i * 24} 226V288`, paper, 8, 'opacity=".55"')).join(''),
    ),
  brush: (p) =>
    [
      [128, 150, 0],
      [276, 140, 30],
      [204, 254, 62],
    ]
      .map(([x, y, turn]) =>
        group(
          `translate(${x} ${y}) rotate(${turn})`,
          [0, 120, 240]
            .map((arm) =>
              group(`rotate(${arm})`, rect(-6, -52, 12, 50, 5, ink), form('M-9 -50L-20 -92H20L9 -50Z', p.base)),
            )
            .join(''),
          oval(0, 0, 19, 19, p.main),
        ),
      )
      .join(''),
  desklamp: (p) =>
    form('M70 104L196 62L214 108L92 160Z', p.main) +
    form('M92 160L214 108L300 316H24Z', '#fff3c4', 'opacity=".55"') +
    stroke('M204 86L286 168L242 300', p.dark, 14) +
    oval(286, 168, 14, 14, steel) +
    rect(168, 298, 152, 24, 12, p.main) +
    sheen('M80 106L190 70L194 80L88 120Z', 0.4),
  clamplamp: (p) =>
    rect(40, 268, 320, 20, 6, '#b99a78') +
    rect(252, 236, 42, 76, 8, p.dark) +
    stroke('M272 240L300 130L186 92', p.dark, 12) +
    oval(300, 130, 13, 13, steel) +
    group('rotate(-8 140 92)', rect(66, 74, 150, 30, 14, p.main)) +
    form('M72 116L212 98L262 266H40Z', '#fff3c4', 'opacity=".6"'),
  floorlamp: (p) =>
    form('M112 92H288L338 306Q200 336 62 306Z', '#fff3c4', 'opacity=".55"') +
    form('M124 66H276L300 24Q200 8 100 24Z', '#fff3c4', 'opacity=".45"') +
    rect(192, 84, 16, 226, 8, p.dark) +
    oval(200, 314, 84, 13, p.dark) +
    oval(200, 309, 84, 12, p.main) +
    rect(84, 62, 232, 32, 16, p.main) +
    rect(98, 86, 204, 7, 3, '#fff8dc') +
    rect(189, 180, 22, 40, 10, p.light) +
    sheen('M94 72Q96 66 108 66H250Q150 70 120 84H96Z', 0.5),
  nightlamp: (p) =>
    oval(200, 210, 150, 130, '#fff0c2', 'opacity=".45"') +
    rect(172, 200, 56, 104, 22, paper) +
    form('M86 210C86 120 140 88 200 88C260 88 314 120 314 210C280 228 120 228 86 210Z', p.main) +
    rect(132, 296, 136, 24, 12, p.dark) +
    sheen('M104 200C106 138 146 108 190 104C150 128 136 160 132 210Z', 0.45),
  chair: (p) =>
    stroke('M200 262V300M200 300L124 318M200 300L276 318M200 300L168 324M200 300L232 324', steel, 11) +
    [124, 168, 232, 276].map((x) => oval(x, 322, 9, 9, ink)).join('') +
    rect(136, 70, 128, 146, 30, p.main) +
    Array.from({ length: 6 }, (_, i) => stroke(`M150 ${98 + i * 18}H250`, p.deep, 4, 'opacity=".3"')).join('') +
    stroke('M200 216V240', ink, 16) +
    rect(112, 232, 176, 40, 20, p.dark) +
    stroke('M120 246V184H92M280 246V184H308', ink, 11) +
    sheen('M146 96Q148 80 164 78H180L164 206H146Z', 0.22),
  gamingchair: (p) =>
    stroke('M200 268V304M200 304L116 322M200 304L284 322M200 304L164 328M200 304L236 328', ink, 12) +
    form('M146 60Q200 44 254 60L272 226H128Z', p.main) +
    form('M168 62Q200 54 232 62L238 226H162Z', ink) +
    rect(164, 74, 72, 38, 16, p.light) +
    rect(162, 170, 76, 36, 14, p.dark) +
    rect(104, 228, 192, 46, 22, p.main) +
    rect(150, 232, 100, 38, 10, ink) +
    stroke('M112 244V188H82M288 244V188H318', ink, 13),
  stool: (p) =>
    stroke('M200 210V290M200 290L130 316M200 290L270 316M200 290V322', steel, 12) +
    oval(130, 318, 9, 9, ink) +
    oval(270, 318, 9, 9, ink) +
    oval(200, 326, 9, 9, ink) +
    rect(104, 160, 192, 54, 27, p.main) +
    rect(104, 190, 192, 24, 12, p.dark, 'opacity=".6"') +
    sheen('M118 184Q120 168 138 166H220Q150 172 140 188Z', 0.4),
};
