/** A head of a model reads labels from the whole text (sequence) or one from each token (token). */
export interface ModelHead {
  /** Also the name of its logits among the model's outputs. */
  readonly name: string;
  readonly kind: 'sequence' | 'token';
  readonly labels: readonly string[];
  /** Each label holds or not by itself (a logistic unit each); else exactly one does (softmax). Sequence heads only. */
  readonly several?: boolean;
}
