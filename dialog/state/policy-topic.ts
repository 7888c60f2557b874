/** Which of the shop's terms a question is about, by its words. */
export function policyTopic(
  text: string,
): 'shipping' | 'returns' | 'payment' | 'warranty' | 'invoice' | 'privacy' | 'other' {
  if (/退|换货|return|refund|exchange|\b(?:send|bring|take) .{1,24} back\b/.test(text)) return 'returns';
  if (/保修|质保|售后|warrant|guarantee/.test(text)) return 'warranty';
  if (
    /发货|邮|运费|快递|物流|配送|送到|寄到|到货|几天|多久|\b(?:arrive|get here|reach me)\b|ship|deliver|postage|courier/.test(
      text,
    )
  )
    return 'shipping';
  if (/发票|开票|invoice|receipt/.test(text)) return 'invoice';
  if (/分期|付|pay|instal/.test(text)) return 'payment';
  return /隐私|privacy/.test(text) ? 'privacy' : 'other';
}
