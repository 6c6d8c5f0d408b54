// Policies that allow scripts next to nothing, and what it takes to test them.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

export const STRICT = "default-src 'none'; script-src 'self'; connect-src 'self'";
export const TRUSTED = `${STRICT}; require-trusted-types-for 'script'`;

/** Runs in the page before everything else: keeps what the policy has refused in `window.violations`. */
export function keepViolations(): void {
  const violations: string[] = [];
  Reflect.set(window, 'violations', violations);
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    violations.push(`${violatedDirective} ${blockedURI}`);
  });
}

/** Somebody else's element, made with a Lit of its own. */
export async function otherLit(): Promise<string> {
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
