package vn.thonbao.intake;

import vn.thonbao.conversation.Effect;

/** Carries out one kind of effect inside the turn's transaction. A test counts the handlers against the kinds. */
interface EffectHandler<E extends Effect> {

    Class<E> kind();

    void carryOut(E effect, Scene scene);
}
