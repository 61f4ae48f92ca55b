/**
 * ErrorBoundary: a part that throws while drawing is replaced by a notice, the rest of the page stays. A new `resetKey` tries again.
 *
 *   <ErrorBoundary resetKey={pathname}><Outlet /></ErrorBoundary>
 */
import { Component, type ReactNode } from 'react';
import { LoadFailed } from './QueryBoundary.tsx';

interface ErrorBoundaryProps {
  children: ReactNode;
  resetKey?: string;
}

interface ErrorBoundaryState {
  failed: boolean;
  key: string | undefined;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false, key: this.props.resetKey };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: ErrorBoundaryState): ErrorBoundaryState | null {
    return props.resetKey === state.key ? null : { failed: false, key: props.resetKey };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <LoadFailed message={undefined} busy={false} retry={() => this.setState({ failed: false })} />;
  }
}
