/** What `scripts/assembly-script.ts` makes of a module in AssemblyScript. */
declare module '*.as.ts?wasm' {
  export const wasm: Uint8Array<ArrayBuffer>
}
