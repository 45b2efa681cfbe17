/** A stylesheet as a string, for the shadow root of the coach. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
