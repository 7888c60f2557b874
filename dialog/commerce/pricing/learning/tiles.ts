/** How one coordinate of a state-action pair is cut: values outside the bounds fall into the outermost tiles. */
export interface TileAxis {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly tiles: number;
}

/**
 * Tile coding (Sutton and Barto 2018, 9.5.4): several grids over the same space, each shifted against the others, so that near
 * points share most of their tiles. `activate` fills `into` with one index for each grid.
 */
export class TileCoder {
  readonly size: number;
  private readonly strides: readonly number[];
  private readonly gridSize: number;

  constructor(
    private readonly axes: readonly TileAxis[],
    readonly tilings: number,
  ) {
    let stride = 1;
    const strides: number[] = [];
    for (const { tiles } of axes) {
      strides.push(stride);
      stride *= tiles + 1;
    }
    this.strides = strides;
    this.gridSize = stride;
    this.size = stride * tilings;
  }

  activate(point: Float64Array, into: Int32Array): void {
    for (let tiling = 0; tiling < this.tilings; tiling += 1) {
      let index = tiling * this.gridSize;
      for (let at = 0; at < this.axes.length; at += 1) {
        const { low, high, tiles } = this.axes[at]!;
        // Displacements by odd numbers keep the grids from lining up along a diagonal.
        const shift = ((tiling * (2 * at + 1)) % this.tilings) / this.tilings;
        const place = ((Math.min(high, Math.max(low, point[at]!)) - low) / (high - low)) * tiles + shift;
        index += Math.min(tiles, Math.floor(place)) * this.strides[at]!;
      }
      into[tiling] = index;
    }
  }
}
