declare module '@20minutes/s3rver' {
  interface Given {
    readonly address: string
    readonly port: number
    readonly silent: boolean
    readonly directory: string
    readonly configureBuckets: readonly { readonly name: string; readonly configs: readonly string[] }[]
  }
  export default class S3rver {
    constructor(given: Given)
    run(): Promise<{ readonly port: number }>
    close(): Promise<void>
  }
}
