import { form, neutral, oval, type Paint, rect, type Shape, sheen, stroke } from './brush.js';

const { ink, steel, paper } = neutral;

const flask = (p: Paint, top: string): string =>
  top +
  form(
    'M140 128H260C268 140 270 150 270 166V298C270 314 260 324 244 324H156C140 324 130 314 130 298V166C130 150 132 140 140 128Z',
    p.main,
  ) +
  rect(130, 286, 140, 12, 0, p.deep, 'opacity=".35"') +
  sheen('M142 160Q142 140 152 138H168V312H158Q142 310 142 296Z', 0.4);

const mark = (p: Paint): string => stroke('M200 196q-20 26 0 34q20 -8 0 -34Z', p.light, 6);

/** Silhouettes of bottles, tubes and jars for the skin, and bottles to drink from, by shape name. */
export const careShapes: Readonly<Record<string, Shape>> = {
  dropper: (p) =>
    rect(176, 48, 48, 62, 22, ink) +
    rect(166, 104, 68, 34, 8, steel) +
    form(
      'M164 138H236C240 158 272 164 272 196V300C272 314 262 322 248 322H152C138 322 128 314 128 300V196C128 164 160 158 164 138Z',
      p.main,
    ) +
    rect(192, 138, 16, 150, 8, '#fff', 'opacity=".35"') +
    rect(144, 214, 112, 78, 6, paper, 'opacity=".92"') +
    stroke('M164 238H236M176 256H224', p.dark, 5) +
    sheen('M140 200Q142 176 162 168V308H150Q140 306 140 296Z', 0.35),
  tube: (p) =>
    form('M128 64H272L258 268H142Z', p.main) +
    rect(122, 56, 156, 18, 5, p.dark) +
    rect(148, 266, 104, 58, 12, ink) +
    stroke('M164 276V314M184 276V314M204 276V314M224 276V314M240 276V314', '#fff', 2, 'opacity=".25"') +
    oval(200, 146, 34, 34, paper, 'opacity=".9"') +
    oval(200, 146, 16, 16, p.accent) +
    stroke('M170 206H230M180 226H220', paper, 6, 'opacity=".85"') +
    sheen('M140 76H162L160 262H150Z', 0.35),
  jar: (p) =>
    rect(104, 176, 192, 140, 34, p.main) +
    rect(98, 112, 204, 72, 16, ink) +
    rect(98, 160, 204, 12, 0, steel, 'opacity=".5"') +
    rect(148, 214, 104, 58, 8, paper, 'opacity=".92"') +
    stroke('M168 234H232M180 252H220', p.dark, 5) +
    sheen('M118 210Q118 190 134 188V304Q118 300 118 284Z', 0.4) +
    sheen('M112 122Q114 118 124 118H150V174H110Z', 0.15),
  pump: (p) =>
    stroke('M200 96V66H150V84', ink, 17) +
    rect(168, 94, 64, 42, 8, ink) +
    rect(122, 134, 156, 188, 34, p.main) +
    rect(142, 184, 116, 104, 8, paper, 'opacity=".92"') +
    stroke('M164 214H236M164 234H220M164 254H204', p.dark, 5) +
    sheen('M134 172Q134 148 152 146V312Q134 308 134 290Z', 0.35),
  spraycan: (p) =>
    rect(176, 58, 48, 40, 10, ink) +
    form('M150 98H250C262 98 266 110 266 126H134C134 110 138 98 150 98Z', steel) +
    rect(134, 124, 132, 198, 16, p.main) +
    oval(200, 196, 38, 38, paper, 'opacity=".9"') +
    oval(200, 196, 17, 17, p.accent) +
    stroke('M166 262H234M178 282H222', paper, 6, 'opacity=".85"') +
    stroke('M132 74L96 60M132 84H92M132 94L98 110', p.dark, 5, 'opacity=".5"') +
    sheen('M144 132H164V312H150Q144 310 144 300Z', 0.3),
  sunstick: (p) =>
    form('M146 150C146 90 254 90 254 150V200H146Z', paper) +
    rect(136, 188, 128, 26, 6, steel) +
    rect(136, 206, 128, 116, 20, p.main) +
    oval(200, 264, 26, 26, p.light) +
    sheen('M148 212H166V312Q148 310 148 300Z', 0.35),
  flask: (p) => flask(p, rect(152, 60, 96, 56, 14, ink) + rect(146, 110, 108, 20, 6, steel)) + mark(p),
  strawcup: (p) =>
    stroke('M222 110L246 34', p.accent, 13) +
    form('M116 112H284L262 312Q260 324 248 324H152Q140 324 138 312Z', p.main) +
    rect(106, 94, 188, 30, 12, ink) +
    stroke('M282 168C334 168 330 256 272 258', p.dark, 15) +
    mark(p) +
    sheen('M130 130H154L162 314H152Z', 0.4),
  sportbottle: (p) =>
    rect(178, 46, 44, 44, 12, p.accent) +
    form('M148 88H252L262 126H138Z', ink) +
    form(
      'M138 126H262C274 160 254 186 254 208C254 230 274 250 266 304Q264 324 244 324H156Q136 324 134 304C126 250 146 230 146 208C146 186 126 160 138 126Z',
      p.main,
      'opacity=".92"',
    ) +
    stroke('M226 256H252M226 278H254M226 300H250', paper, 5, 'opacity=".8"') +
    sheen('M150 138H170Q156 170 166 208Q154 250 164 314H156Q142 310 144 292Q140 250 156 208Q140 170 150 138Z', 0.4),
  glassbottle: (p) =>
    rect(164, 56, 72, 48, 10, '#b99a78') +
    form(
      'M166 104H234C236 140 264 144 264 180V296Q264 324 240 324H160Q136 324 136 296V180C136 144 164 140 166 104Z',
      p.main,
      'opacity=".75"',
    ) +
    form('M136 206Q200 218 264 206V296Q264 324 240 324H160Q136 324 136 296Z', '#8fc4dd', 'opacity=".55"') +
    sheen('M150 180Q150 156 168 146V310Q150 310 150 292Z', 0.55),
};
