/** Not shared with `styles/css`: this file must not import anything that the main script file contains. */
const css = (sheet: TemplateStringsArray): string => sheet.join('');

/** The form and the confirmation. Sizes and colors are variables of the main style sheets. */
export const proxyActionsStyles = css`
  form,
  .customer,
  .question,
  .field {
    display: grid;
    gap: var(--_half);
  }
  .customer {
    grid-template-columns: repeat(auto-fit, minmax(min(180px, 100%), 1fr));
    column-gap: var(--_space);
  }
  form {
    gap: var(--_space);
  }
  .field {
    gap: 4px;
    align-content: end;
    margin-block-start: var(--_half);
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
  .field input,
  .field select {
    inline-size: 100%;
    min-block-size: 48px;
    padding: 8px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_inner);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .field :user-invalid {
    border-color: var(--_warning);
  }
`;
