package app.gangway.notification.chat;

import app.gangway.approval.ApprovalView;
import java.util.List;

/**
 * A message whose attempt has begun.
 *
 * @param orders those that still wait, of which it tells
 * @param text what it says
 */
record ClaimedChat(ChatMessage message, List<ApprovalView> orders, String text) {}
