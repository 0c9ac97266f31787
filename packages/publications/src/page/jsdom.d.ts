/** The one thing that we use of jsdom, which ships no types: a document to draw in. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string)
    readonly window: { readonly document: Document }
  }
}
