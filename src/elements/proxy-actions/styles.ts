/** Not shared with `styles/css`: this file must not import anything that the main script file contains. */
const css = (sheet: TemplateStringsArray): string => sheet.join('');

/** The form's frame and placeholder, and the confirmation. Sizes and colors are variables of the main style sheets. */
export const proxyActionsStyles = css`
  form,
  .question {
    display: grid;
    gap: var(--_half);
  }
  form {
    gap: var(--_space);
  }
  /* The choice above it has this distance already. */
  form.body {
    padding-block-start: 0;
  }
  .field-bone {
    block-size: calc(var(--_height) + 1.45em + 4px);
    max-inline-size: 28em;
    border-radius: var(--_control);
    background: var(--_line);
    opacity: 0.5;
  }
  .confirmation {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space);
  }
  .confirmation .button {
    padding-inline: 0;
  }
  .question {
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);
  }
`;
