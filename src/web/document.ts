import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'

/** A page as it is sent. */
export const document = (page: VNode): string => `<!doctype html>${render(page)}`
