/** Lines as they were written. */
export const Written = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/\n{2,}/).map((paragraph) => (
      <p key={paragraph} class="written">
        {paragraph}
      </p>
    ))}
  </>
)
