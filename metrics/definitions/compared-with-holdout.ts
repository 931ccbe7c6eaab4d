/**
 * Metrics of which the page says how they stand among the users who never see commerce: what these users do as well. Their
 * buying and being shown products says nothing, for they cannot.
 */
export const comparedWithHoldout = ['watch_min_per_dau', 'retention_d30', 'negative_feedback_rate'] as const;
