import { form, neutral, oval, type Paint, rect, type Shape, sheen, stroke } from './brush.js';

const { ink, steel, mist, paper } = neutral;

const runningUpper =
  'M66 276C58 230 70 196 86 176C92 166 104 168 108 178C118 202 150 206 176 184C182 178 190 178 196 186C222 222 268 232 304 240C336 248 350 262 346 278Z';

const runningShoe: Shape = (p) =>
  form(
    'M58 288C58 270 66 266 80 268L344 268C358 270 360 290 350 302C346 310 338 312 328 312L86 312C66 312 58 304 58 288Z',
    paper,
  ) +
  form('M60 298C62 308 70 314 86 314L328 314C342 314 350 308 353 298Z', p.accent) +
  form(runningUpper, p.main) +
  form('M66 276C60 248 64 218 72 200C96 222 112 246 118 276Z', p.dark, 'opacity=".55"') +
  form('M262 276C272 252 292 242 312 242C338 250 350 264 346 276Z', p.light, 'opacity=".55"') +
  stroke('M192 206L168 226M212 220L186 240M234 231L208 252', paper, 8) +
  stroke('M130 262L164 214M156 266L186 232', p.deep, 7, 'opacity=".5"') +
  sheen('M92 184C104 214 140 224 176 200C150 226 112 228 92 184Z', 0.3);

const sneaker: Shape = (p) =>
  form('M60 262H348C358 262 360 290 350 308C348 312 344 314 338 314H74C62 314 56 300 56 286Z', paper) +
  stroke('M60 292H354', p.base, 4, 'opacity=".6"') +
  form(
    'M66 264C60 222 66 190 76 172C104 184 140 182 172 172C196 206 232 224 280 228C322 232 346 246 346 264Z',
    p.main,
  ) +
  form('M276 264C278 244 292 232 310 232C332 236 346 248 346 264Z', paper) +
  form('M66 264C62 236 64 208 70 190L104 198L112 264Z', p.dark, 'opacity=".5"') +
  Array.from({ length: 4 }, (_, i) =>
    stroke(`M${182 + i * 21} ${190 + i * 9}L${156 + i * 21} ${208 + i * 9}`, paper, 7),
  ).join('') +
  sheen('M80 178C108 192 140 190 168 180C146 204 104 204 80 178Z', 0.3);

const suitcase = (p: Paint, deco: string): string =>
  stroke('M156 92V44H244V92', steel, 10) +
  rect(140, 36, 120, 16, 8, ink) +
  oval(136, 326, 15, 15, ink) +
  oval(264, 326, 15, 15, ink) +
  rect(98, 88, 204, 232, 30, p.main) +
  deco +
  rect(170, 78, 60, 16, 8, p.deep) +
  sheen('M110 120Q110 100 130 98H150L128 308Q110 306 110 288Z', 0.25);

const ribs = (p: Paint): string =>
  [134, 167, 200, 233, 266].map((x) => stroke(`M${x} 112V298`, p.deep, 6, 'opacity=".28"')).join('');

/** Silhouettes of shoes, bags and luggage, by shape name. */
export const shoesBagsShapes: Readonly<Record<string, Shape>> = {
  runningshoe: runningShoe,
  sneaker,
  boot: (p) =>
    form('M106 296H338V312Q338 320 328 320H112Q104 320 104 312Z', ink) +
    form('M112 90Q170 104 222 90L224 200C260 224 334 226 338 298H106C118 230 116 160 112 90Z', p.main) +
    form('M112 90Q170 104 222 90L222 122Q170 134 114 122Z', p.dark) +
    form('M254 298C258 258 292 246 316 250C334 264 338 280 338 298Z', p.light, 'opacity=".3"') +
    stroke('M176 152L222 148M180 182L222 176M190 210L232 204', p.light, 7) +
    sheen('M124 130L146 134L140 288H118Q128 210 124 130Z', 0.2),
  loafer: (p) =>
    form('M62 284H340Q350 284 350 298V306H150L142 314H72Q62 314 62 304Z', ink) +
    form(
      'M66 286C58 246 62 222 78 204C110 224 150 226 176 208C216 220 260 226 300 234C334 242 348 262 346 286Z',
      p.main,
    ) +
    form('M170 212L216 206L246 244L192 254Z', p.dark) +
    stroke('M196 246C240 262 300 250 330 262', p.deep, 4, 'opacity=".5"') +
    sheen('M84 212C112 230 146 232 172 218C150 240 108 242 84 212Z', 0.25),
  sandal: (p) =>
    form(
      'M52 286C90 276 150 296 210 286C270 276 330 272 350 288C354 306 346 314 330 314H78C58 314 50 304 52 286Z',
      ink,
    ) +
    stroke('M84 284C90 220 140 214 150 286', p.base, 20) +
    stroke('M200 284C216 216 290 224 306 280', p.base, 24) +
    stroke('M120 226C160 216 200 226 236 236', p.dark, 14) +
    rect(96, 232, 24, 22, 6, p.light),
  backpack: (p) =>
    stroke('M164 92C164 40 236 40 236 92', p.deep, 12) +
    rect(84, 196, 34, 106, 16, p.dark) +
    rect(282, 196, 34, 106, 16, p.dark) +
    form(
      'M104 160C104 96 148 78 200 78C252 78 296 96 296 160V290C296 310 284 322 264 322H136C116 322 104 310 104 290Z',
      p.main,
    ) +
    stroke('M122 172C126 112 160 98 200 98C240 98 274 112 278 172', p.deep, 5, 'opacity=".45"') +
    rect(124, 204, 152, 104, 22, p.dark, 'opacity=".85"') +
    stroke('M134 222H266', p.light, 5) +
    rect(222, 218, 8, 26, 4, p.accent) +
    rect(172, 142, 56, 24, 6, p.light, 'opacity=".8"') +
    sheen('M116 160Q120 106 160 94Q136 130 132 190H116Z', 0.25),
  trekpack: (p) =>
    rect(112, 52, 176, 62, 28, p.dark) +
    form('M104 106H296L304 300C304 316 294 326 278 326H122C106 326 96 316 96 300Z', p.main) +
    stroke('M140 106V250M260 106V250', p.deep, 10) +
    rect(128, 214, 144, 92, 18, p.dark) +
    rect(72, 180, 34, 118, 14, p.deep) +
    rect(294, 180, 34, 118, 14, p.deep) +
    rect(128, 150, 24, 14, 4, steel) +
    rect(248, 150, 24, 14, 4, steel) +
    stroke('M160 240H240', p.accent, 7) +
    oval(200, 84, 20, 8, p.light, 'opacity=".6"'),
  suitcase: (p) => suitcase(p, ribs(p)),
  softcase: (p) =>
    suitcase(
      p,
      rect(118, 112, 164, 84, 14, p.dark) +
        rect(118, 208, 164, 96, 14, p.dark) +
        stroke('M130 128H270M130 226H270', p.light, 5),
    ),
  metalcase: (p) =>
    suitcase(
      p,
      [122, 152, 182, 212, 242, 272].map((y) => stroke(`M106 ${y}H294`, p.deep, 4, 'opacity=".28"')).join('') +
        rect(98, 132, 16, 34, 4, steel) +
        rect(286, 132, 16, 34, 4, steel) +
        rect(98, 244, 16, 34, 4, steel) +
        rect(286, 244, 16, 34, 4, steel),
    ),
  wavecase: (p) =>
    suitcase(
      p,
      stroke(
        'M100 170Q134 140 166 170T232 170T300 170M100 220Q134 190 166 220T232 220T300 220M100 270Q134 240 166 270T232 270T300 270',
        p.light,
        12,
      ),
    ),
  cubes: (p) =>
    [
      [86, 212, 150, 104, p.main],
      [206, 236, 116, 80, p.dark],
      [120, 116, 168, 92, p.light],
    ]
      .map(
        ([x, y, w, h, f]) =>
          rect(Number(x), Number(y), Number(w), Number(h), 16, String(f)) +
          rect(Number(x) + 14, Number(y) + 24, Number(w) - 28, Number(h) - 38, 8, '#fff', 'opacity=".3"') +
          stroke(`M${Number(x) + 12} ${Number(y) + 14}H${Number(x) + Number(w) - 12}`, p.deep, 4),
      )
      .join(''),
  neckpillow: (p) =>
    form(
      'M96 132C96 76 176 76 176 140V204C176 240 224 240 224 204V140C224 76 304 76 304 132V214C304 356 96 356 96 214Z',
      p.main,
    ) +
    sheen('M110 140Q112 104 138 100Q122 150 130 240Q108 220 110 140Z', 0.35) +
    stroke('M130 262C160 310 240 310 270 262', p.deep, 4, 'opacity=".3"') +
    rect(186, 304, 28, 18, 4, p.accent),
  raincover: (p) =>
    form(
      'M100 190C100 110 150 76 200 76C250 76 300 110 300 190V300C300 318 280 324 200 324C120 324 100 318 100 300Z',
      p.main,
    ) +
    stroke('M100 296C140 312 260 312 300 296', p.deep, 6, 'stroke-dasharray="9 8"') +
    stroke('M130 130L160 250M200 84V300M270 130L240 250', p.light, 4, 'opacity=".6"') +
    rect(168, 190, 64, 14, 7, mist),
};
