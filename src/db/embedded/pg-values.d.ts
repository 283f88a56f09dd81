declare module 'pg/lib/utils.js' {
  const wire: {
    /** The text that node-postgres sends for a value. */
    prepareValue(value: unknown): string | Uint8Array | null
  }
  export default wire
}
