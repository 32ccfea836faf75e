import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import overlay from "./overlay.module.css";

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Room for a document beside its facts. */
  readonly isWide?: boolean;
}

export function Dialog({ title, isOpen, onClose, children, actions, isWide = false }: DialogProps): ReactNode {
  return (
    <ModalOverlay className={overlay["shade"] ?? ""} isOpen={isOpen} onOpenChange={(open) => open || onClose()} isDismissable>
      <Modal className={overlay["modal"] ?? ""} {...(isWide ? { "data-wide": true } : {})}>
        <AriaDialog className={overlay["dialog"] ?? ""}>
          <Heading slot="title" className={overlay["dialogTitle"] ?? ""}>
            {title}
          </Heading>
          {children}
          {actions === undefined ? null : <div className={overlay["actions"]}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
