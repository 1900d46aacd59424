/** What a member may want of a swarm as a whole. */
export type Ending = 'resolve' | 'cancel' | 'reactivate';
