import type { Engine } from '../docker/connect.js';
import { connect } from '../docker/connect.js';
import { handOver } from '../docker/handover.js';
import { readOnly } from '../docker/read.js';
import { leadingTo } from './outer.js';
import { recallLab } from './record.js';
import type { LabPlace } from './up.js';

/**
 * The learner's own engine as a source of images for the lab, so that nothing is downloaded a second time. It hands over what
 * it has, and says nothing of the rest.
 *
 * @param onHandOver called before an image is handed over
 */
export function outerSource(
  { env, state }: LabPlace,
  lab: Engine,
  signal: AbortSignal,
  onHandOver: (image: string) => void,
): (image: string) => Promise<boolean> {
  return async (image) => {
    const { value: record } = await recallLab(state);
    const outer = record && (await connect(leadingTo(env, record.outer)).catch(() => undefined));
    return outer ? engineSource(outer, lab, signal, onHandOver)(image) : false;
  };
}

/** The same for an engine that is known. */
export function engineSource(
  outer: Engine,
  lab: Engine,
  signal: AbortSignal,
  onHandOver: (image: string) => void,
): (image: string) => Promise<boolean> {
  return async (image) => {
    if (!(await readOnly(outer).image(image))) return false;
    onHandOver(image);
    await handOver(image, outer, lab, signal);
    return true;
  };
}
