/** A view that fails takes itself down, never the window: frame, menus and the other views stay. */
import { RotateCcw, TriangleAlert } from "lucide-react";
import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";

interface BoundaryProps {
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly thrown: unknown;
}

/** React catches errors of drawing only through a class. */
export class ViewBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { thrown: null };

  static getDerivedStateFromError(thrown: unknown): BoundaryState {
    return { thrown: thrown ?? "?" };
  }

  override render(): ReactNode {
    if (this.state.thrown === null) return this.props.children;
    return <Failed thrown={this.state.thrown} onRetry={() => this.setState({ thrown: null })} />;
  }
}

function Failed({ thrown, onRetry }: { readonly thrown: unknown; readonly onRetry: () => void }): ReactNode {
  const { t } = useTranslation("shell");
  const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return (
    <EmptyState
      icon={TriangleAlert}
      title={t("viewFailed")}
      action={
        <>
          <Button icon={RotateCcw} onPress={onRetry}>
            {t("tryAgain")}
          </Button>
          <Button variant="quiet" onPress={() => void navigator.clipboard.writeText(details)}>
            {t("copyDetails")}
          </Button>
        </>
      }
    >
      {t("viewFailedText")}
    </EmptyState>
  );
}
