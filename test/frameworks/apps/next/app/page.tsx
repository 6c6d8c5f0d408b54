import { App } from '../react/App';

// Rendered for each request, as a checkout's page is.
export const dynamic = 'force-dynamic';

export default function Page() {
  return <App />;
}
