import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Jira Service Management',
  provenance:
    'Test ids used alike by several public extensions; the note tab from one of them. Nothing says whose a comment is.',
  confidence: 'medium',
};

/** Jira Service Management. The first tab of the comment box is the internal note. */
export const jiraServiceManagement: Site = {
  id: 'jira-service-management',
  hosts: ['*.atlassian.net'],
  recognise: '[data-testid="issue.activity.comments-list"], #comment-editor-container-tabs-0',
  composers: [
    {
      selector: '.ProseMirror#ak-editor-textarea',
      noteNear: '#comment-editor-container-tabs-0[aria-selected="true"]',
    },
  ],
  mode: null,
  pane: null,
  thread: {
    item: '[data-testid^="comment-base-item-"]',
    text: ['[data-testid^="issue-comment-base.ui.comment.ak-comment."][data-testid$="-body"]'],
    drop: ['button', 'blockquote', 'time'],
    authors: [],
    name: '[data-testid^="issue-comment-base.ui.comment.ak-comment."][data-testid$="-header"]',
  },
  send: '[data-testid="comment-save-button"]',
};
