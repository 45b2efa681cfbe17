declare module 'virtual:core-pack' {
  import type { Pack } from './pack.ts';
  const pack: Pack;
  export default pack;
}
