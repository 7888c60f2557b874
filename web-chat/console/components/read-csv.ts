/** Splits CSV (RFC 4180: quotes, doubled quotes, line breaks inside them) into lines of cells; blank lines are left out. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let quoted = false;
  const endLine = (): void => {
    line.push(cell);
    if (line.length > 1 || cell.trim() !== '') lines.push(line);
    line = [];
    cell = '';
  };
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      line.push(cell);
      cell = '';
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && source[at + 1] === '\n') at += 1;
      endLine();
    } else cell += sign;
  }
  if (cell !== '' || line.length > 0) endLine();
  return lines;
}
