import { HtmlValidate } from 'html-validate'

/** The HTML standard’s own rules; those about taste in writing are left out. */
const checker = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // A table shown as blocks needs its roles written out (src/web/ui/table/table.tsx).
    'no-redundant-role': 'off',
    // Titles are those of notices, as published.
    'long-title': 'off',
  },
})

/** What is not valid in a document, each with its rule and line. */
export const invalidities = async (html: string): Promise<readonly string[]> => {
  const { results } = await checker.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`),
  )
}
