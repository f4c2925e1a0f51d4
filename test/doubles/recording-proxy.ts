import { type Asked, type EngineProxy, engineProxy } from './engine-proxy.js';

/** A way to the real engine that writes down all that goes through. */
export interface Recorder extends EngineProxy {
  /** What was asked for since the last call. */
  take(): readonly Asked[];
}

export async function recordingProxy(): Promise<Recorder> {
  const proxy = await engineProxy();
  let taken = 0;
  return {
    ...proxy,
    take: () => {
      const fresh = proxy.asked.slice(taken);
      taken = proxy.asked.length;
      return fresh;
    },
  };
}

/** True for a request that cannot change anything. */
export const onlyReads = ({ method }: Asked): boolean => method === 'GET' || method === 'HEAD';
