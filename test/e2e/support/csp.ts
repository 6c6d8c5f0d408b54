// Content-Security-Policies that allow almost nothing, and an element of another library to test them with.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

export const STRICT_CSP = "default-src 'none'; script-src 'self'; connect-src 'self'";
export const TRUSTED_TYPES = `${STRICT_CSP}; require-trusted-types-for 'script'`;
export const OWN_POLICY_ONLY = `${TRUSTED_TYPES}; trusted-types payfect-checkout`;
export const BESIDE_OTHER_LIT = `${TRUSTED_TYPES}; trusted-types lit-html payfect-checkout`;

/** The script of an element with its own copy of Lit. */
export async function otherLitScript(): Promise<string> {
  const source = `import { html, LitElement } from 'lit';
customElements.define('other-lit', class extends LitElement { render() { return html\`<p>The other Lit</p>\`; } });`;
  const bundle = await rollup({
    input: 'other-lit',
    plugins: [
      {
        name: 'other-lit',
        resolveId: (id: string) => (id === 'other-lit' ? id : null),
        load: (id: string) => (id === 'other-lit' ? source : null),
      },
      nodeResolve({ rootDir: process.cwd() }),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code;
}
