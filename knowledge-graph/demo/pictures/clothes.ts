import { form, group, neutral, oval, type Paint, rect, type Shape, sheen, stroke } from './brush.js';

const { mist, paper } = neutral;

const jacketBody = (p: Paint, hem: number): string =>
  form(
    `M138 110L84 132C70 140 64 156 60 176L40 296C40 304 46 308 54 308L86 310L108 206V${hem}H292V206L314 310L346 308C354 308 360 304 360 296L340 176C336 156 330 140 316 132L262 110Z`,
    p.main,
  ) +
  form(`M108 ${hem - 18}H292V${hem}H108Z`, p.dark) +
  form('M40 290L88 296L86 312L52 312Q38 310 40 290ZM360 290L312 296L314 312L348 312Q362 310 360 290Z', p.dark) +
  stroke(`M200 132V${hem}`, p.deep, 5, 'stroke-dasharray="3 8"') +
  stroke('M130 232L158 262M270 232L242 262', p.deep, 6) +
  sheen(`M112 210L140 130L150 ${hem - 20}H112Z`, 0.16);

const collar = (p: Paint): string =>
  form('M138 112C150 84 250 84 262 112L232 138L200 124L168 138Z', p.dark) +
  form('M160 108C176 96 224 96 240 108L200 124Z', p.deep);

const hoodPart = (p: Paint): string =>
  form('M134 118C118 40 282 40 266 118C252 140 226 138 200 148C174 138 148 140 134 118Z', p.main) +
  form('M158 112C150 68 250 68 242 112C230 130 214 130 200 138C186 130 170 130 158 112Z', p.deep);

const tee = (p: Paint, sleeves: string, extra = ''): string =>
  form(sleeves, p.dark) +
  form(
    'M140 92C160 112 240 112 260 92L306 112L290 190L284 318C284 322 280 324 276 324H124C120 324 116 322 116 318L110 190L94 112Z',
    p.main,
  ) +
  extra +
  stroke('M146 98C166 124 234 124 254 98', p.deep, 7, 'opacity=".5"') +
  stroke('M118 204Q150 216 160 250M282 204Q252 216 244 240', p.deep, 4, 'opacity=".14"') +
  sheen('M124 120L160 118L150 310H126L118 190Z', 0.18);

const shortSleeves = 'M140 92L80 122L48 192L104 218L122 184H278L296 218L352 192L320 122L260 92Z';

const longSleeves = 'M140 92L82 122L40 292L82 306L122 196H278L318 306L360 292L318 122L260 92Z';

const stripes = (p: Paint): string =>
  [150, 186, 222, 258, 294].map((y) => rect(117, y, 166, 11, 0, p.light, 'opacity=".75"')).join('');

const dress = (p: Paint, hem: number, extra = ''): string =>
  form(
    `M156 70L164 110C176 124 224 124 236 110L244 70L262 76C268 120 258 148 248 176L${248 + (hem - 176) * 0.42} ${hem}C260 ${hem + 16} 140 ${hem + 16} ${152 - (hem - 176) * 0.42} ${hem}L152 176C142 148 132 120 138 76Z`,
    p.main,
  ) +
  form(`M186 190L172 ${hem + 8}Q200 ${hem + 12} 226 ${hem + 8}L214 190Z`, p.light, 'opacity=".3"') +
  stroke(`M168 196L140 ${hem - 6}M232 196L260 ${hem - 6}`, p.deep, 4, 'opacity=".3"') +
  extra +
  form('M152 168C180 178 220 178 248 168L249 188C220 198 180 198 151 188Z', p.dark);

const flowers = (p: Paint): string =>
  [
    [176, 148],
    [224, 140],
    [160, 226],
    [206, 216],
    [244, 244],
    [180, 268],
    [226, 286],
  ]
    .map(([x, y]) => oval(x ?? 0, y ?? 0, 8, 8, paper, 'opacity=".9"') + oval(x ?? 0, y ?? 0, 3, 3, p.accent))
    .join('');

const puffer = (p: Paint, hem: number, seams: readonly number[]): string =>
  jacketBody(p, hem) +
  seams
    .map((y) => stroke(`M110 ${y}Q154 ${y + 12} 198 ${y}M202 ${y}Q246 ${y + 12} 290 ${y}`, p.deep, 4, 'opacity=".4"'))
    .join('') +
  stroke('M60 190L104 204M52 236L98 248M340 190L296 204M348 236L302 248', p.deep, 4, 'opacity=".4"');

/** Silhouettes of clothes, by shape name. */
export const clothesShapes: Readonly<Record<string, Shape>> = {
  sock: (p) => {
    const one =
      form('M150 76H230V204C230 236 214 252 190 268L134 306C104 324 70 286 98 262L150 216Z', p.main) +
      form('M150 76H230V112H150Z', p.dark) +
      form('M98 262C70 286 104 324 134 306L146 298C112 300 110 268 124 240Z', p.light, 'opacity=".7"') +
      stroke('M150 130H230M150 146H230', p.accent, 6);
    return group('translate(70 -4)', `<g opacity=".85">${one}</g>`) + group('translate(4 14)', one);
  },
  jacket: (p) => jacketBody(p, 318) + collar(p),
  hoodie: (p) => jacketBody(p, 318) + hoodPart(p),
  puffer: (p) => puffer(p, 326, [170, 206, 242, 278]) + collar(p),
  longpuffer: (p) => puffer(p, 348, [174, 214, 254, 294]) + hoodPart(p),
  coat: (p) =>
    form(
      'M136 104L98 122Q80 132 74 168L58 294Q58 303 67 304L98 307L122 190ZM264 104L302 122Q320 132 326 168L342 294Q342 303 333 304L302 307L278 190Z',
      p.main,
    ) +
    form('M136 104Q150 88 168 84H232Q250 88 264 104L286 336Q200 350 114 336Z', p.main) +
    stroke('M136 106Q142 150 122 190M264 106Q258 150 278 190', p.deep, 4, 'opacity=".4"') +
    form('M170 84H230L200 196Z', mist) +
    form('M170 82L142 108L150 152L170 148L200 212V190ZM230 82L258 108L250 152L230 148L200 212V190Z', p.light) +
    stroke('M170 84L142 108L150 152L170 148L200 212L230 148L250 152L258 108L230 84', p.deep, 3, 'opacity=".45"') +
    stroke('M200 212V342', p.deep, 4, 'opacity=".6"') +
    stroke('M138 282L164 276M262 282L236 276', p.deep, 5, 'opacity=".6"') +
    form('M124 226H276L278 246H122Z', p.dark) +
    form('M194 244L178 296L196 300L208 246Z', p.dark) +
    rect(186, 222, 28, 28, 7, p.deep) +
    sheen('M130 130Q140 110 152 104L142 330Q128 330 120 326Z', 0.2),
  tee: (p) => tee(p, shortSleeves),
  stripedtee: (p) => tee(p, shortSleeves, stripes(p)),
  longtee: (p) => tee(p, longSleeves),
  stripedlongtee: (p) => tee(p, longSleeves, stripes(p)),
  printtee: (p) =>
    tee(
      p,
      shortSleeves,
      oval(200, 208, 44, 44, p.light) + oval(216, 198, 36, 36, p.accent) + oval(180, 228, 9, 9, paper),
    ),
  dress: (p) => dress(p, 310),
  minidress: (p) => dress(p, 268),
  maxidress: (p) => dress(p, 342),
  floraldress: (p) => dress(p, 310, flowers(p)),
  longsleevedress: (p) =>
    form('M144 74L104 104L78 250L108 256L148 150ZM256 74L296 104L322 250L292 256L252 150Z', p.dark) + dress(p, 316),
  shortsleevedress: (p) =>
    form('M146 72L112 92L90 148L132 168L150 130ZM254 72L288 92L310 148L268 168L250 130Z', p.dark) + dress(p, 310),
};
