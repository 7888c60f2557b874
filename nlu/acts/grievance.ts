/** What went wrong with a thing that was bought, in a normalised text of either language. */
const mishap =
  /\b(?:your|this|that|the|my|these|those)\b[^.!?]{0,40}\b(?:leak(?:s|ed)|broke|snapped|ripped|tore|burst|exploded|died|cracked|stained|ruined|melted|shrank|faded|fell (?:apart|off)|came (?:apart|off)|stopped working|never worked|(?:doesn'?t|didn'?t|won'?t) work|arrived (?:broken|damaged|late))\b|\b(?:worst|biggest) [a-z]+ (?:i|we)(?:'ve| have)? (?:ever )?(?:bought|had|ordered|used)\b|(?:你们?家?|这|那|上次|上回|刚)[^，。！？,.!?]{0,16}(?:漏|坏|断|裂|碎|炸|掉色|开胶|脱胶|褪色|散架|报废|毁|染)(?:了|掉|得|光|成)|用了[^，。,.]{0,8}就(?:坏|断|裂|漏|散)/;
/** Asks that it be made good. */
const redress =
  /\b(?:put|set|make) (?:this|that|it|things|(?:this|that|the) [a-z]+) right\b|\b(?:this|that|it|things|(?:this|that|the) [a-z]+) (?:put|set|made) right\b|\b(?:sort|clear|straighten) (?:this|that|it)(?: [a-z]+)? out\b|\bcompensat(?:e|ion|ed)\b|\bwhat are you (?:going to|gonna) do about\b|\bmake (?:this|it) up to me\b|(?:给|要)(?:我|你们)?一?个(?:说法|交代)|给我(?:把.{1,8})?解决(?:了|掉|一下)?(?:$|[，。!！])|讨(?:个|要)?说法|赔(?:我|偿|钱)|怎么赔/;
/** What is wished for beside it. */
const wishes =
  /\b(?:show|find|recommend|suggest|looking for|i(?:'d| would) like|(?:want|need) (?:a|an|some|something|one)\b)|推荐|想(?:买|要|看|找)|(?:给|帮)我(?:看|找|挑|换)|再(?:看|买|来)/;

/**
 * Whether a text tells of harm that a purchase has done, or asks that it be made good, and wishes for nothing: its words
 * name no goods that are looked for. `complains` is whether it was read as a complaint.
 */
export function isGrievance(text: string, complains: boolean): boolean {
  if (redress.test(text)) return true;
  return complains && mishap.test(text) && !wishes.test(text);
}
