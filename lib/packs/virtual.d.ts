declare module 'virtual:core-pack' {
  import type { Pack } from '../engine/pack.ts';
  const pack: Pack;
  export default pack;
}
