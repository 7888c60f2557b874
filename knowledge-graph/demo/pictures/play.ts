import { form, group, neutral, oval, type Paint, rect, type Shape, sheen, stroke } from './brush.js';

const { ink, steel, paper } = neutral;

function cupOnTable(p: Paint): string {
  return form('M176 130H232L226 174H182Z', p.accent) + stroke('M230 140q20 2 14 18q-4 8 -16 8', p.accent, 6);
}

/** Silhouettes of toys and camping gear, by shape name. */
export const playShapes: Readonly<Record<string, Shape>> = {
  blocks: (p) =>
    [
      [84, 214, p.main],
      [194, 214, p.accent],
      [138, 108, p.dark],
    ]
      .map(
        ([x, y, f]) =>
          rect(Number(x) + 16, Number(y) - 18, 26, 22, 6, String(f)) +
          rect(Number(x) + 64, Number(y) - 18, 26, 22, 6, String(f)) +
          rect(Number(x), Number(y), 106, 104, 10, String(f)) +
          sheen(`M${x} ${Number(y) + 14}q0 -14 14 -14h78q-66 12 -72 104h-20Z`, 0.25),
      )
      .join(''),
  puzzle: (p) =>
    form(
      'M96 130H158C140 92 216 92 198 130H262V190C304 172 304 250 262 232V296H198C216 334 140 334 158 296H96V232C58 250 58 172 96 190Z',
      p.main,
    ) +
    group(
      'rotate(18 290 130) translate(40 -40)',
      form(
        'M226 96H262C254 72 296 72 288 96H322V134C344 124 344 170 322 160V194H226V160C206 170 206 124 226 134Z',
        p.accent,
      ),
    ) +
    sheen('M104 138H150L118 290H104V226Q84 230 80 212Q84 194 104 198Z', 0.25),
  bear: (p) =>
    oval(132, 110, 34, 34, p.dark) +
    oval(268, 110, 34, 34, p.dark) +
    oval(132, 110, 17, 17, p.light) +
    oval(268, 110, 17, 17, p.light) +
    oval(112, 250, 30, 46, p.dark) +
    oval(288, 250, 30, 46, p.dark) +
    oval(200, 262, 88, 70, p.main) +
    oval(200, 268, 50, 44, p.light) +
    oval(200, 158, 88, 78, p.main) +
    oval(200, 184, 40, 30, p.light) +
    oval(200, 172, 13, 9, ink) +
    oval(166, 148, 8, 9, ink) +
    oval(234, 148, 8, 9, ink) +
    stroke('M186 194Q200 206 214 194', ink, 4) +
    oval(150, 316, 34, 18, p.dark) +
    oval(250, 316, 34, 18, p.dark) +
    form('M168 226L200 240L232 226V256L200 242L168 256Z', p.accent),
  whale: (p) =>
    form(
      'M60 218C60 140 150 128 220 140C280 150 300 180 318 178C306 150 322 124 350 126C346 148 350 158 366 166C360 196 336 204 326 204C322 270 270 306 190 306C110 306 60 280 60 218Z',
      p.main,
    ) +
    form('M68 246C110 262 180 262 228 240C214 296 180 306 150 304C106 300 76 280 68 246Z', paper, 'opacity=".85"') +
    stroke('M108 200Q120 210 132 200', ink, 6) +
    oval(146, 220, 12, 7, '#ef9aa8', 'opacity=".7"') +
    stroke('M160 128C150 96 132 96 130 108M164 128C172 96 192 96 194 108', p.accent, 7),
  racer: (p) =>
    form(
      'M54 240C60 214 92 206 126 202L168 160C176 152 250 150 262 158L300 202C334 208 350 222 350 250V272H54Z',
      p.main,
    ) +
    form('M152 202L180 168Q214 162 214 202ZM226 202V164Q250 164 256 170L280 202Z', '#cfe4ee') +
    stroke('M60 244H346', p.light, 8, 'opacity=".7"') +
    oval(120, 276, 44, 44, ink) +
    oval(120, 276, 20, 20, steel) +
    oval(284, 276, 44, 44, ink) +
    oval(284, 276, 20, 20, steel) +
    stroke('M300 158L330 72', steel, 5) +
    oval(332, 68, 8, 8, p.accent) +
    oval(338, 236, 10, 8, '#fff3c4'),
  boardgame: (p) =>
    form('M60 190L200 110L340 190L200 274Z', p.main) +
    form('M60 190V216L200 302V274ZM340 190V216L200 302V274Z', p.deep) +
    stroke('M130 150L270 232M270 150L130 232M95 170L235 253M165 130L305 211', p.light, 4, 'opacity=".6"') +
    rect(238, 116, 62, 62, 12, paper) +
    [
      [254, 132],
      [269, 147],
      [284, 162],
    ]
      .map(([x, y]) => oval(x ?? 0, y ?? 0, 6, 6, ink))
      .join('') +
    form('M132 214C112 214 116 176 132 166C120 150 152 150 140 166C156 176 160 214 140 214Z', p.accent),
  lab: (p) =>
    form('M172 74H228V150L302 290Q312 318 284 320H116Q88 318 98 290L172 150Z', '#e2edf3', 'opacity=".95"') +
    form('M138 224H262L296 290Q304 310 284 312H116Q96 310 104 290Z', p.main) +
    rect(162, 60, 76, 20, 10, steel) +
    oval(176, 262, 13, 13, p.light) +
    oval(222, 284, 9, 9, p.light) +
    oval(214, 196, 9, 9, p.accent) +
    oval(192, 160, 6, 6, p.accent) +
    sheen('M182 84H196V154L128 288Q116 300 116 284L182 152Z', 0.5),
  train: (p) =>
    rect(206, 126, 112, 132, 14, p.main) +
    rect(196, 112, 132, 22, 10, p.dark) +
    rect(226, 150, 70, 50, 8, '#cfe4ee') +
    rect(88, 178, 130, 80, 24, p.accent) +
    rect(112, 118, 34, 66, 6, p.dark) +
    rect(104, 108, 50, 18, 8, p.deep) +
    rect(70, 250, 260, 26, 10, p.deep) +
    [116, 192, 284].map((x) => oval(x, 284, 32, 32, '#c29562') + oval(x, 284, 12, 12, p.deep)).join('') +
    stroke('M56 320H344', '#b99a78', 9),
  xylophone: (p) =>
    stroke('M70 150L96 300M330 170L304 280', '#b99a78', 14) +
    ['#dd6a66', '#eba254', '#eccb5a', '#7fb77f', '#5fa6c9', '#7f86cf', '#b58ac4']
      .map((f, i) => rect(72 + i * 38, 118 + i * 8, 30, 210 - i * 16, 10, f))
      .join('') +
    group('rotate(-38 250 120)', rect(150, 112, 190, 9, 4, '#b99a78'), oval(146, 116, 20, 20, p.main)),
  tent: (p) =>
    form('M36 312C80 190 140 104 200 96C260 104 320 190 364 312Z', p.main) +
    form('M200 96C214 170 230 250 236 312H164C170 250 186 170 200 96Z', p.deep) +
    form('M200 96C180 170 150 250 118 312H164C172 250 188 170 200 96Z', p.light, 'opacity=".75"') +
    stroke('M200 96C120 130 66 220 36 312M200 96C280 130 334 220 364 312', p.dark, 6) +
    stroke('M36 312L14 324M364 312L386 324', steel, 5) +
    sheen('M70 290C96 216 140 140 186 108C130 170 110 240 100 300Z', 0.22),
  cabintent: (p) =>
    form('M48 312L84 152L200 92L316 152L352 312Z', p.main) +
    form('M84 152L200 92L316 152L300 166L200 116L100 166Z', p.dark) +
    rect(160, 190, 80, 122, 8, p.deep) +
    form('M160 198Q160 190 168 190H200L172 312H160Z', p.light, 'opacity=".8"') +
    rect(92, 196, 50, 50, 8, '#dcebf2') +
    rect(258, 196, 50, 50, 8, '#dcebf2') +
    stroke('M117 196V246M92 221H142M283 196V246M258 221H308', p.dark, 4) +
    stroke('M48 312L20 324M352 312L380 324', steel, 5),
  beachtent: (p) =>
    form('M44 304C50 160 140 92 230 104C310 116 352 210 358 304H296C280 232 230 204 170 304Z', p.main) +
    form('M170 304C230 204 280 232 296 304Z', p.deep) +
    stroke(
      'M150 130C130 190 116 240 110 304M230 104C200 150 180 220 170 304M300 140C300 200 298 250 296 304',
      p.light,
      7,
      'opacity=".7"',
    ) +
    form('M30 304H370Q372 318 356 318H44Q28 318 30 304Z', '#e8d3a6'),
  groundsheet: (p) =>
    form('M60 250L230 196L346 262L166 322Z', p.main) +
    form('M60 250L166 322V334L60 262ZM346 262L166 322V334L346 274Z', p.deep) +
    rect(96, 120, 190, 62, 31, p.dark) +
    oval(286, 151, 20, 31, p.light) +
    oval(286, 151, 9, 15, p.dark) +
    rect(146, 118, 16, 66, 4, p.accent) +
    rect(216, 118, 16, 66, 4, p.accent),
  lantern: (p) =>
    oval(200, 212, 150, 126, '#fff0c2', 'opacity=".5"') +
    stroke('M140 120C140 48 260 48 260 120', steel, 8) +
    rect(136, 112, 128, 36, 14, p.main) +
    rect(150, 146, 100, 120, 12, '#ffe7a3') +
    oval(200, 206, 24, 38, '#fffdf2') +
    stroke('M158 146V266M242 146V266', p.dark, 6) +
    rect(130, 262, 140, 58, 18, p.main) +
    oval(200, 292, 11, 11, p.light),
  sleepingbag: (p) =>
    form('M128 92C140 56 260 56 272 92C296 150 288 260 264 316H136C112 260 104 150 128 92Z', p.main) +
    form('M150 104C160 76 240 76 250 104C250 140 226 150 200 150C174 150 150 140 150 104Z', p.deep) +
    oval(200, 112, 36, 20, p.light) +
    [186, 222, 258, 292].map((y) => stroke(`M116 ${y}Q200 ${y + 16} 284 ${y}`, p.deep, 4, 'opacity=".4"')).join('') +
    stroke('M252 150C262 200 258 260 250 312', p.accent, 5),
  camptable: (p) =>
    Array.from({ length: 8 }, (_, i) =>
      form(`M${60 + i * 35} 176H${91 + i * 35}L${85 + i * 33} 208H${44 + i * 38}Z`, i % 2 ? p.dark : p.main),
    ).join('') +
    stroke('M84 210L146 318M150 210L88 318M252 210L314 318M318 210L256 318', steel, 9) +
    stroke('M88 210H316', p.deep, 8) +
    cupOnTable(p),
};
