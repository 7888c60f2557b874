import type * as TensorFlow from '@tensorflow/tfjs';
import type { HeadChange } from '../model/head-change.js';
import type { HeadRow } from './head-rows.js';

export interface HeadTask {
  /** A logistic unit a label instead of a softmax over them. */
  readonly several: boolean;
  /** What has to be learnt, and what has to stay. */
  readonly corrections: readonly HeadRow[];
  readonly replay: readonly HeadRow[];
  /** What turns the model's logits into those of the rows; the change is one of the model's. */
  readonly slope: number;
}

/** Confidence from which a correction counts as learnt; the shop acts on costly acts from here on. */
const learntFrom = 0.9;

/** Steps at most; corrections that contradict each other never end it by being learnt. */
const mostSteps = 200;

/** Steps between two looks at whether all is learnt. */
const lookEvery = 10;

/** Rows of a step. */
const rowsOfStep = 256;

/** How much a row of the replay counts against one of the corrections. */
const remembrance = Number(process.env.REM ?? 4);

/** Weight of the squared size of the change: of all heads that read the corrections, the nearest to the model's. */
const pull = Number(process.env.PULL ?? 1e-3);

/** tfjs in this process; with the native backend where the operator installed it, which is an order faster. */
export async function loadTensorFlow(): Promise<typeof TensorFlow> {
  const native = '@tensorflow/tfjs-node';
  const tf = (await import(native).catch(() => import('@tensorflow/tfjs'))) as typeof TensorFlow;
  tf.enableProdMode();
  return tf;
}

/**
 * The change of a head under which it reads the corrections and still reads the replay as it did: logistic regression
 * over the encoder's states, from no change on, until every correction is read with confidence. Null where all are
 * already. `onStep` is told the share of the steps that are done.
 */
export function trainHead(
  tf: typeof TensorFlow,
  { several, corrections, replay, slope }: HeadTask,
  onStep: (share: number) => void = () => {},
): HeadChange | null {
  const [first] = corrections;
  if (first === undefined) return null;
  const [hidden, labels] = [first.state.length, first.logits.length];
  const weight = tf.variable(tf.zeros([hidden, labels]));
  const bias = tf.variable(tf.zeros([labels]));
  const optimiser = optimiserFor(tf, hidden);
  const taught = new RowWindow(tf, corrections);
  const known = new RowWindow(tf, replay);
  const logitsOf = ({ states, logits }: Rows): TensorFlow.Tensor2D =>
    logits.add(
      states
        .matMul(weight as TensorFlow.Tensor2D)
        .add(bias)
        .mul(slope),
    ) as TensorFlow.Tensor2D;
  const lossOf = (rows: Rows): TensorFlow.Scalar => {
    const logits = logitsOf(rows);
    const losses = several
      ? tf.softplus(logits).sub(rows.targets.mul(logits))
      : rows.targets.mul(tf.logSoftmax(logits)).neg();
    return losses.sum(1).mean() as TensorFlow.Scalar;
  };
  const worst = (): number =>
    tf.tidy(() => {
      const logits = logitsOf(taught.all);
      const errors = several
        ? taught.all.targets.sub(tf.sigmoid(logits)).abs()
        : tf.scalar(1).sub(taught.all.targets.mul(tf.softmax(logits)).sum(1));
      return errors.max().dataSync()[0] ?? 0;
    });
  try {
    let steps = 0;
    for (; steps < mostSteps; steps++) {
      if (steps % lookEvery === 0 && worst() <= 1 - learntFrom) break;
      optimiser.minimize(() => {
        const own = lossOf(taught.next());
        const old = known.size > 0 ? lossOf(known.next()).mul(remembrance) : tf.scalar(0);
        return own.add(old).add(
          weight
            .square()
            .sum()
            .mul(pull / 2),
        ) as TensorFlow.Scalar;
      });
      onStep((steps + 1) / mostSteps);
    }
    if (process.env.VERBOSE) console.log({ labels, steps, worst: worst() });
    return steps === 0
      ? null
      : { weight: weight.dataSync().slice() as Float32Array, bias: bias.dataSync().slice() as Float32Array };
  } finally {
    for (const held of [weight, bias, taught, known, optimiser]) held.dispose();
  }
}

function optimiserFor(tf: typeof TensorFlow, hidden: number) {
  return process.env.OPT === 'adam'
    ? tf.train.adam(Number(process.env.LR ?? 0.5) / hidden)
    : tf.train.momentum(Number(process.env.LR ?? 2) / hidden, 0.9);
}

interface Rows {
  readonly states: TensorFlow.Tensor2D;
  readonly logits: TensorFlow.Tensor2D;
  readonly targets: TensorFlow.Tensor2D;
}

/** Rows as tensors, handed out in windows that go round and round. */
class RowWindow {
  readonly all: Rows;
  readonly size: number;
  #from = 0;

  constructor(tf: typeof TensorFlow, rows: readonly HeadRow[]) {
    const matrix = (of: (row: HeadRow) => Float32Array): TensorFlow.Tensor2D => {
      const width = rows[0] === undefined ? 0 : of(rows[0]).length;
      const values = new Float32Array(rows.length * width);
      for (const [index, row] of rows.entries()) values.set(of(row), index * width);
      return tf.tensor2d(values, [rows.length, width]);
    };
    this.size = rows.length;
    this.all = {
      states: matrix((row) => row.state),
      logits: matrix((row) => row.logits),
      targets: matrix((row) => row.targets),
    };
  }

  next(): Rows {
    if (this.size <= rowsOfStep) return this.all;
    const from = Math.min(this.#from, this.size - rowsOfStep);
    this.#from = from + rowsOfStep >= this.size ? 0 : from + rowsOfStep;
    const cut = (tensor: TensorFlow.Tensor2D): TensorFlow.Tensor2D => tensor.slice([from, 0], [rowsOfStep, -1]);
    return { states: cut(this.all.states), logits: cut(this.all.logits), targets: cut(this.all.targets) };
  }

  dispose(): void {
    for (const tensor of Object.values(this.all)) tensor.dispose();
  }
}
