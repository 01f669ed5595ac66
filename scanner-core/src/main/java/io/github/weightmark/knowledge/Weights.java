package io.github.weightmark.knowledge;

/** Whether the weights of an API's model can be had. */
public enum Weights {
    /** Only the provider has them. */
    CLOSED,

    /** They are published, under whatever terms. */
    OPEN,

    /** The name means another model from time to time, so nobody can tell without a date. */
    MOVING,

    /** The provider's patterns do not know the name. */
    UNKNOWN
}
