/** What tools/locales makes of a file in locales/: the direction and the numbers, and the texts, a line each. */
declare module '*.locale.js' {
  const packed: string;
  export default packed;
}
